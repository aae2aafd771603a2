package vn.thanthien.petition.box;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.petition.opinion.Occasion;
import vn.thanthien.petition.opinion.Occasions;

/// All box openings the caller may see.
@ApplicationScoped
class BoxOpenings implements PanacheRepositoryBase<BoxOpening, UUID>, Occasions {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  BoxOpening get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  boolean isRecorded(String unit, RecordBoxOpening request) {
    return count(
            "unit = ?1 and openedOn = ?2 and place = ?3", unit, request.openedOn(), request.place())
        > 0;
  }

  /// A unit's box openings of a period, by day.
  List<BoxOpening> between(String unit, DayPeriod period) {
    return list(
        "unit = ?1 and openedOn >= ?2 and openedOn < ?3 order by openedOn, id",
        unit,
        period.from(),
        period.to());
  }

  /// One row more than the limit where more follow.
  List<BoxOpening> page(@Nullable UUID after, int limit) {
    return find("id > ?1 order by id", after == null ? new UUID(0, 0) : after)
        .range(0, limit)
        .list();
  }

  @Override
  public OpinionChannel channel() {
    return OpinionChannel.SUGGESTION_BOX;
  }

  @Override
  public Occasion occasion(UUID id) {
    return get(id).occasion();
  }
}
