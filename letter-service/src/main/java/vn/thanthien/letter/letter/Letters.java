package vn.thanthien.letter.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.problem.Refusal;

/// All letters the caller may see.
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Letter get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
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
    return list(
        "dossierId in ?1 and automatic and status not in ?2",
        dossierIds,
        List.of(LetterStatus.ISSUED, LetterStatus.WITHDRAWN));
  }

  /// One row more than the limit where more follow.
  List<Letter> page(
      @Nullable LetterStatus status,
      @Nullable LetterKind kind,
      @Nullable UUID dossierId,
      @Nullable UUID after,
      int limit) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    add(conditions, values, "status = ?", status);
    add(conditions, values, "kind = ?", kind);
    add(conditions, values, "dossierId = ?", dossierId);
    add(conditions, values, "id > ?", after);
    var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    return find(where + "order by id", values.toArray()).range(0, limit).list();
  }

  private static void add(
      List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      values.add(value);
      conditions.add(condition + values.size());
    }
  }
}
