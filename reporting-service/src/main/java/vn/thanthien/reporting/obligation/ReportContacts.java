package vn.thanthien.reporting.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Addresses of offices.
@ApplicationScoped
public class ReportContacts implements PanacheRepositoryBase<ReportContact, UUID> {

  Optional<ReportContact> of(String unit) {
    return find("unit", unit).firstResultOptional();
  }
}
