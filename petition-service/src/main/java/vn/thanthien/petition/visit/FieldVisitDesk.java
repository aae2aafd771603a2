package vn.thanthien.petition.visit;

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

/// The desk that keeps the field visits.
@ApplicationScoped
class FieldVisitDesk {

  private final FieldVisits visits;
  private final HistoryDesk history;
  private final Idempotency idempotency;
  private final Units units;
  private final Clock clock;

  @Inject
  FieldVisitDesk(
      FieldVisits visits, HistoryDesk history, Idempotency idempotency, Units units, Clock clock) {
    this.visits = visits;
    this.history = history;
    this.idempotency = idempotency;
    this.units = units;
    this.clock = clock;
  }

  @Transactional
  FieldVisitView record(RecordFieldVisit request) {
    return one(idempotency.once(request, () -> take(request)));
  }

  @Transactional
  FieldVisitView one(UUID id) {
    return FieldVisitView.of(visits.get(id));
  }

  /// @param requested the unit, where the caller works for several
  @Transactional
  List<FieldVisitView> between(@Nullable String requested, DayPeriod period) {
    return visits.between(units.owner(requested), period).stream().map(FieldVisitView::of).toList();
  }

  @Transactional
  List<HistoryView> history(UUID id) {
    return history.of(visits.get(id).id());
  }

  @Transactional
  Page<FieldVisitView> page(@Nullable UUID after, int limit) {
    return Page.of(visits.page(after, limit), limit, FieldVisit::id, FieldVisitView::of);
  }

  private UUID take(RecordFieldVisit request) {
    var unit = units.owner(request.unit());
    ActTime.ofDay(request.visitedOn(), clock, "visitedOn");
    if (visits.isRecorded(unit, request)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Chuyến đi cơ sở này của ngày đó đã được ghi.", "visitedOn");
    }
    var visit = new FieldVisit(unit, request);
    var made = visit.made();
    visits.persist(visit);
    history.note(visit.id(), made);
    return visit.id();
  }
}
