package vn.thanthien.reporting.opendata;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Which units show their figures.
@ApplicationScoped
public class OpenUnits implements PanacheRepositoryBase<OpenData, UUID> {

  Optional<OpenData> of(String unit) {
    return find("unit", unit).firstResultOptional();
  }
}
