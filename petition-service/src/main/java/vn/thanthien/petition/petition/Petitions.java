package vn.thanthien.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.problem.Refusal;

/// All petitions the caller may see.
@ApplicationScoped
public class Petitions implements PanacheRepositoryBase<Petition, UUID> {

  /// The petition of an id.
  ///
  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  public Petition get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// What the world may know of some, as they stand.
  public List<PetitionState> states(List<UUID> ids) {
    return list("id in ?1", ids).stream().map(petition -> petition.parts().state()).toList();
  }

  /// How many a filter finds.
  public long count(PetitionFilter filter, @Nullable String searchable, Instant now) {
    var conditions = filter.conditions(searchable, now);
    return count(conditions.where(), conditions.values());
  }

  /// One row more than the limit where more follow.
  public List<Petition> page(
      PetitionFilter filter,
      @Nullable String searchable,
      Instant now,
      @Nullable UUID after,
      int limit) {
    var conditions = filter.conditions(searchable, now);
    conditions.add("id > :after", "after", after);
    return find(conditions.where() + "order by id", conditions.values()).range(0, limit).list();
  }

  /// The others of a case, in the order they came.
  List<Petition> following(Petition lead) {
    return list("caseId = ?1 and id <> ?1 order by id", lead.id());
  }

  /// What was taken out of a mixed petition.
  List<Petition> takenOutOf(UUID mixed) {
    return list("splitFrom = ?1 order by id", mixed);
  }

  /// Petitions that left the desk before a moment and may be forgotten.
  public List<Petition> erasable(Collection<PetitionKind> kinds, Instant leftBefore, int limit) {
    return erasable("classification.kind in ?1 and processedAt < ?2", limit, kinds, leftBefore);
  }

  /// The same of those nobody classified: they were withdrawn before.
  public List<Petition> erasableUnclassified(Instant leftBefore, int limit) {
    return erasable("classification.kind is null and processedAt < ?1", limit, leftBefore);
  }

  /// What was put aside until a day, and may be forgotten from then on.
  public List<Petition> keptUntil(LocalDate day, int limit) {
    return erasable("stage = ?1 and keptUntil <= ?2", limit, PetitionStage.FILED, day);
  }

  private List<Petition> erasable(String over, int limit, Object... values) {
    return find("erasedAt is null and legalHold = false and " + over + " order by id", values)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .page(0, limit)
        .list();
  }

  /// Petitions of a unit about which may be told who wrote them, received within a time and not
  /// this one; newest first.
  List<Petition> tellable(String unit, UUID not, Instant from, Instant to, int limit) {
    return find(
            """
            unit = ?1 and id <> ?2 and classification.kind is not null
            and classification.kind <> ?3 and clock.receivedAt between ?4 and ?5
            order by clock.receivedAt desc\
            """,
            unit,
            not,
            PetitionKind.DENUNCIATION,
            from,
            to)
        .page(0, limit)
        .list();
  }
}
