package vn.thanthien.petition.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.petition.history.HistoryDesk;
import vn.thanthien.petition.history.HistoryView;

/// The desk that keeps the box openings.
@ApplicationScoped
class BoxOpeningDesk {

  private final BoxOpenings openings;
  private final HistoryDesk history;
  private final Idempotency idempotency;
  private final Units units;
  private final Clock clock;

  @Inject
  BoxOpeningDesk(
      BoxOpenings openings,
      HistoryDesk history,
      Idempotency idempotency,
      Units units,
      Clock clock) {
    this.openings = openings;
    this.history = history;
    this.idempotency = idempotency;
    this.units = units;
    this.clock = clock;
  }

  @Transactional
  BoxOpeningView record(RecordBoxOpening request) {
    return one(idempotency.once(request, () -> take(request)));
  }

  @Transactional
  BoxOpeningView one(UUID id) {
    return BoxOpeningView.of(openings.get(id));
  }

  /// @param requested the unit, where the caller works for several
  @Transactional
  List<BoxOpeningView> between(@Nullable String requested, DayPeriod period) {
    return openings.between(units.owner(requested), period).stream()
        .map(BoxOpeningView::of)
        .toList();
  }

  @Transactional
  List<HistoryView> history(UUID id) {
    return history.of(openings.get(id).id());
  }

  @Transactional
  Page<BoxOpeningView> page(@Nullable UUID after, int limit) {
    return Page.of(openings.page(after, limit), limit, BoxOpening::id, BoxOpeningView::of);
  }

  private UUID take(RecordBoxOpening request) {
    var unit = units.owner(request.unit());
    ActTime.ofDay(request.openedOn(), clock, "openedOn");
    if (openings.isRecorded(unit, request)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Lần mở hòm thư này của ngày đó đã được ghi.", "openedOn");
    }
    var opening = new BoxOpening(unit, request);
    var opened = opening.opened();
    openings.persist(opening);
    history.note(opening.id(), opened);
    return opening.id();
  }
}
