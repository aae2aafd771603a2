package vn.thanthien.letter.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.problem.Refusal;

/// All letters the caller may see.
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {

  /// From which nothing is taken back any more.
  private static final List<LetterStage> OUT =
      List.of(LetterStage.ISSUED, LetterStage.DELIVERED, LetterStage.FAILED, LetterStage.WITHDRAWN);

  /// A letter by its id.
  ///
  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  public Letter get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// What the world may know of some, as they stand.
  public List<LetterState> states(List<UUID> ids) {
    return list("id in ?1", ids).stream().map(Letter::state).toList();
  }

  /// Every letter of a kind for one dossier, withdrawn ones too. Until the transaction ends nobody
  /// else gets past here for the same dossier and kind, so what is not in the list does not exist.
  List<Letter> answering(String unit, UUID dossierId, LetterKind kind) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, unit + '\n' + dossierId + '\n' + kind)
        .getSingleResult();
    return list("unit = ?1 and dossierId = ?2 and kind = ?3", unit, dossierId, kind);
  }

  /// Of these dossiers, the letters they called for that have neither been issued nor withdrawn.
  public List<Letter> calledForAndUnissued(Collection<UUID> dossierIds) {
    return list("dossierId in ?1 and automatic and stage not in ?2", dossierIds, OUT);
  }

  /// The letter of a contribution that has neither been issued nor withdrawn.
  public Optional<Letter> thankingAndUnissued(UUID contributionId) {
    return find("contributionId = ?1 and stage not in ?2", contributionId, OUT)
        .firstResultOptional();
  }

  /// Condolences of a unit for what happened within these days, both included.
  Stream<Letter> condolences(String unit, LocalDate first, LocalDate last) {
    return list(
        "unit = ?1 and kind = ?2 and stage <> ?3 and happenedOn between ?4 and ?5",
        unit,
        LetterKind.CONDOLENCE,
        LetterStage.WITHDRAWN,
        first,
        last)
        .stream();
  }

  /// Letters whose last step is older than this and whose personal data are still there, oldest
  /// first.
  public List<Letter> erasable(LetterKind kind, Instant lastStepBefore, int limit) {
    return find(
            "kind = ?1 and lastStepAt < ?2 and erasedAt is null and not legalHold and stage in ?3 order by id",
            kind,
            lastStepBefore,
            OUT)
        .range(0, limit - 1)
        .list();
  }

  /// What is not issued, the longest waiting first; then what is, the newest day of issue and
  /// number first. One row more than the limit where more follow.
  List<Letter> page(LetterFilter filter, @Nullable UUID after, int limit) {
    var conditions = filter.conditions();
    if (after != null) {
      var last = findByIdOptional(after);
      if (last.isEmpty()) {
        return List.of();
      }
      conditions.add(
          "(issueOrder < :order or issueOrder = :order and id > :after)", "after", after);
      conditions.values().put("order", last.get().issueOrder());
    }
    return find(conditions.where() + "order by issueOrder desc, id", conditions.values())
        .range(0, limit)
        .list();
  }
}
