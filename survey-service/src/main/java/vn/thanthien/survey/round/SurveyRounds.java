package vn.thanthien.survey.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.problem.Refusal;

/// All survey rounds the caller may see.
@ApplicationScoped
public class SurveyRounds implements PanacheRepositoryBase<SurveyRound, UUID> {

  /// The round of this id.
  ///
  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  public SurveyRound get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// What the world may know of some, as they stand.
  public List<SurveyRoundState> states(List<UUID> ids) {
    return list("id in ?1", ids).stream().map(SurveyRound::state).toList();
  }

  /// The round with its row locked until the transaction ends; its sums are read after the lock.
  public Optional<SurveyRound> forChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /// One row more than the limit where more follow.
  List<SurveyRound> page(@Nullable SurveyPhase phase, @Nullable UUID after, int limit) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    if (phase != null) {
      values.add(phase);
      conditions.add("phase = ?" + values.size());
    }
    if (after != null) {
      values.add(after);
      conditions.add("id > ?" + values.size());
    }
    var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    return find(where + "order by id", values.toArray()).range(0, limit).list();
  }
}
