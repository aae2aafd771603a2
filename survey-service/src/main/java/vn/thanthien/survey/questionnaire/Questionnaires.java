package vn.thanthien.survey.questionnaire;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// All questionnaires the caller may see.
@ApplicationScoped
public class Questionnaires implements PanacheRepositoryBase<Questionnaire, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Questionnaire get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// The number of the next edition; the newest is locked, so that two added at once differ.
  int nextEdition(String unit, String code) {
    return find("unit = ?1 and code = ?2 order by edition desc", unit, code)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .range(0, 0)
            .<Questionnaire>firstResultOptional()
            .map(Questionnaire::edition)
            .orElse(0)
        + 1;
  }

  /// One row more than the limit where more follow.
  List<Questionnaire> page(@Nullable UUID after, int limit) {
    return (after == null ? find("order by id") : find("id > ?1 order by id", after))
        .range(0, limit)
        .list();
  }
}
