package vn.thanthien.petition.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// The files of the petitions the caller may see.
@ApplicationScoped
public class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

  /// @throws Refusal `not-found` when the petition has no such file
  Attachment get(UUID petition, UUID id) {
    return find("petition = ?1 and id = ?2", petition, id)
        .firstResultOptional()
        .orElseThrow(Refusal::unknown);
  }

  /// Whether a content is there, and stays until the transaction ends.
  boolean holdsContent(UUID content) {
    return !getEntityManager()
        .createNativeQuery("select id from file_content where id = :content for key share")
        .setParameter("content", content)
        .getResultList()
        .isEmpty();
  }

  /// Removes a file, and its content where no other names it.
  void remove(Attachment attachment) {
    deleteById(attachment.id());
    flush();
    removeContent(attachment.content());
  }

  /// Removes a content no attachment names.
  void removeContent(UUID content) {
    getEntityManager()
        .createNativeQuery(
            """
            delete from file_content c
             where c.id = :content and not exists (select from attachment a where a.content = c.id)
            """)
        .setParameter("content", content)
        .executeUpdate();
  }

  /// Removes all files of a petition.
  public void forget(UUID petition) {
    of(petition).forEach(this::remove);
  }

  List<Attachment> of(UUID petition) {
    return list("petition = ?1 order by id", petition);
  }
}
