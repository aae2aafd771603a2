package vn.thanthien.dossier.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The procedure catalogue.
@ApplicationScoped
public class Procedures implements PanacheRepositoryBase<Procedure, Procedure.Key> {

  /// The version in force on a day.
  public Optional<Procedure> inForce(String code, LocalDate day) {
    return find("code = ?1 and effectiveFrom <= ?2 order by effectiveFrom desc", code, day)
        .firstResultOptional();
  }

  List<Procedure> versions(String code) {
    return list("code = ?1 order by effectiveFrom", code);
  }

  Optional<Procedure> version(String code, LocalDate effectiveFrom) {
    return findByIdOptional(new Procedure.Key(code, effectiveFrom));
  }
}
