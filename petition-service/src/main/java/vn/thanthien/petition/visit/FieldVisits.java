package vn.thanthien.petition.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.FieldVisitState;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.petition.opinion.Occasion;
import vn.thanthien.petition.opinion.Occasions;

/// All field visits the caller may see.
@ApplicationScoped
public class FieldVisits implements PanacheRepositoryBase<FieldVisit, UUID>, Occasions {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  FieldVisit get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// What the world may know of some, as they stand.
  public List<FieldVisitState> states(List<UUID> ids) {
    return list("id in ?1", ids).stream().map(FieldVisit::state).toList();
  }

  boolean isRecorded(String unit, RecordFieldVisit request) {
    return count(
            "unit = ?1 and visitedOn = ?2 and role = ?3 and village = ?4",
            unit,
            request.visitedOn(),
            request.role(),
            request.village())
        > 0;
  }

  /// A unit's field visits of a period, by day.
  List<FieldVisit> between(String unit, DayPeriod period) {
    return list(
        "unit = ?1 and visitedOn >= ?2 and visitedOn < ?3 order by visitedOn, id",
        unit,
        period.from(),
        period.to());
  }

  /// One row more than the limit where more follow.
  List<FieldVisit> page(@Nullable UUID after, int limit) {
    return find("id > ?1 order by id", after == null ? new UUID(0, 0) : after)
        .range(0, limit)
        .list();
  }

  @Override
  public OpinionChannel channel() {
    return OpinionChannel.FIELD_VISIT;
  }

  @Override
  public Occasion occasion(UUID id) {
    return get(id).occasion();
  }
}
