package vn.thanthien.dossier.applicant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Who looked at whose numbers.
@ApplicationScoped
class Unmaskings implements PanacheRepositoryBase<Unmasking, UUID> {

  List<Unmasking> of(UUID dossier) {
    return list("dossier = ?1 order by id", dossier);
  }
}
