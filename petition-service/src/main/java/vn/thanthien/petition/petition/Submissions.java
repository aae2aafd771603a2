package vn.thanthien.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// All submissions the caller's units hold in the open; who may read one is [PetitionSight]'s
/// question.
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, UUID> {

  /// Those of some petitions.
  public List<Submission> of(Collection<UUID> petitions) {
    return list("petitionId in ?1", petitions);
  }
}
