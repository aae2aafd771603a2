package vn.thanthien.dossier.dossierimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// The imports the caller may see.
@ApplicationScoped
class DossierImports implements PanacheRepositoryBase<DossierImport, UUID> {

  private static final UUID LAST_ID = new UUID(-1, -1);

  DossierImport get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// Of one unit, the newest first; one row more than the limit where more follow.
  List<DossierImport> page(String unit, @Nullable UUID after, int limit) {
    return find("unit = ?1 and id < ?2 order by id desc", unit, after == null ? LAST_ID : after)
        .range(0, limit)
        .list();
  }

  /// The oldest that nobody works on, locked for this transaction.
  Optional<DossierImport> nextToTake(Instant now) {
    return one(
        "(state = WAITING or state = RUNNING and (leasedUntil is null or leasedUntil < ?1))"
            + " order by recordedAt",
        now);
  }

  /// One whose upload broke off, locked likewise.
  Optional<DossierImport> nextBrokenOff(Instant begunBefore) {
    return one("state = UPLOADING and recordedAt < ?1", begunBefore);
  }

  private Optional<DossierImport> one(String query, Instant moment) {
    return find(query, moment)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .page(0, 1)
        .list()
        .stream()
        .findFirst();
  }
}
