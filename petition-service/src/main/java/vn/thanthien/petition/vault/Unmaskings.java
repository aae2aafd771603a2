package vn.thanthien.petition.vault;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who looked into the vault.
@ApplicationScoped
public class Unmaskings implements PanacheRepositoryBase<Unmasking, UUID> {

  public List<Unmasking> of(UUID petition) {
    return list("petition = ?1 order by id", petition);
  }

  /// Takes the reasons out; who looked, and when, stays.
  void forgetReasons(UUID petition) {
    update("reason = null where petition = ?1", petition);
  }

  /// Whether somebody gave a reason to look at a petition since a moment.
  public boolean hasLooked(UUID petition, String viewer, Instant since) {
    return count("petition = ?1 and viewer = ?2 and unmaskedAt >= ?3", petition, viewer, since) > 0;
  }
}
