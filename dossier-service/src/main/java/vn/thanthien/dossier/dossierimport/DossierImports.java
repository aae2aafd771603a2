package vn.thanthien.dossier.dossierimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// The imports of the caller's units.
@ApplicationScoped
class DossierImports implements PanacheRepositoryBase<DossierImport, UUID> {

  DossierImport get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }
}
