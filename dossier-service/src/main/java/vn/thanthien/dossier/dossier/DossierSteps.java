package vn.thanthien.dossier.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The history of the dossiers the caller may see.
@ApplicationScoped
public class DossierSteps implements PanacheRepositoryBase<DossierStep, DossierStep.Key> {

  /// In the order they were recorded.
  public List<DossierStep> of(UUID dossier) {
    return list("dossier = ?1 order by revision", dossier);
  }

  /// Takes the free text out, which may name somebody.
  public void forgetNotes(UUID dossier) {
    update("note = null where dossier = ?1", dossier);
  }
}
