package vn.thanthien.petition.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// The files of the petitions the caller may see.
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

  /// @throws Refusal `not-found` when the petition has no such file
  Attachment get(UUID petition, UUID id) {
    return find("petition = ?1 and id = ?2", petition, id)
        .firstResultOptional()
        .orElseThrow(Refusal::unknown);
  }

  List<Attachment> of(UUID petition) {
    return list("petition = ?1 order by id", petition);
  }
}
