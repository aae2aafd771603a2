package vn.thanthien.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The history of the petitions the caller may see.
@ApplicationScoped
public class PetitionSteps implements PanacheRepositoryBase<PetitionStep, PetitionStep.Key> {

  /// In the order they were recorded.
  public List<PetitionStep> of(UUID petition) {
    return list("petition = ?1 order by revision", petition);
  }

  /// Takes the free text out, which may name somebody.
  public void forgetNotes(UUID petition) {
    update("note = null where petition = ?1", petition);
  }
}
