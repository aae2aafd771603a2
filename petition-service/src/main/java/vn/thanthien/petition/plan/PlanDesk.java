package vn.thanthien.petition.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.history.HistoryDesk;
import vn.thanthien.petition.history.HistoryView;
import vn.thanthien.petition.reception.ReceptionSession;
import vn.thanthien.petition.reception.ReceptionSessions;

/// The desk that publishes the schedules and holds them against what took place.
@ApplicationScoped
class PlanDesk {

  private final ReceptionPlans plans;
  private final ReceptionSessions sessions;
  private final HistoryDesk history;
  private final Idempotency idempotency;
  private final Units units;
  private final Clock clock;

  @Inject
  PlanDesk(
      ReceptionPlans plans,
      ReceptionSessions sessions,
      HistoryDesk history,
      Idempotency idempotency,
      Units units,
      Clock clock) {
    this.plans = plans;
    this.sessions = sessions;
    this.history = history;
    this.idempotency = idempotency;
    this.units = units;
    this.clock = clock;
  }

  @Transactional
  PlanView publish(PublishPlan request) {
    return one(idempotency.once(request, () -> take(request)));
  }

  @Transactional
  PlanView end(UUID id, @Nullable String ifMatch, EndPlan request) {
    idempotency.once(
        request,
        () -> {
          var plan = plans.get(id);
          Revision.check(ifMatch, plan.revision());
          history.note(id, plan.end(request.validTo()));
          return id;
        });
    return one(id);
  }

  @Transactional
  PlanView one(UUID id) {
    return PlanView.of(plans.get(id));
  }

  @Transactional
  List<HistoryView> history(UUID id) {
    return history.of(plans.get(id).id());
  }

  @Transactional
  Page<PlanView> page(@Nullable UUID after, int limit) {
    return Page.of(plans.page(after, limit), limit, ReceptionPlan::id, PlanView::of);
  }

  /// The planned days of a unit and what became of them, with the sessions outside the schedule.
  @Transactional
  List<PlannedDay> agenda(@Nullable String requested, DayPeriod period) {
    var unit = units.owner(requested);
    var today = VietnamTime.dayOf(clock.instant());
    var unplanned = new ArrayList<>(sessions.between(unit, period.from(), period.to()));
    var agenda = new ArrayList<PlannedDay>();
    for (var plan : plans.between(unit, period.from(), period.to())) {
      for (var day : plan.days(period.from(), period.to())) {
        var session =
            unplanned.stream()
                .filter(it -> it.role() == plan.role() && it.date().equals(day))
                .findFirst();
        session.ifPresent(unplanned::remove);
        agenda.add(
            new PlannedDay(
                day,
                plan.role(),
                true,
                plan.fromTime(),
                plan.toTime(),
                plan.place(),
                session
                    .map(PlanDesk::outcome)
                    .orElse(
                        day.isBefore(today)
                            ? PlannedDay.Outcome.UNRECORDED
                            : PlannedDay.Outcome.PLANNED),
                session.map(ReceptionSession::id).orElse(null)));
      }
    }
    for (var session : unplanned) {
      agenda.add(
          new PlannedDay(
              session.date(),
              session.role(),
              false,
              null,
              null,
              null,
              outcome(session),
              session.id()));
    }
    agenda.sort(Comparator.comparing(PlannedDay::day).thenComparing(PlannedDay::role));
    return agenda;
  }

  private static PlannedDay.Outcome outcome(ReceptionSession session) {
    if (!session.isHeld()) {
      return PlannedDay.Outcome.MISSED;
    }
    return session.isInPerson() ? PlannedDay.Outcome.HELD : PlannedDay.Outcome.SUBSTITUTED;
  }

  private UUID take(PublishPlan request) {
    var unit = units.owner(request.unit());
    ofOurAge(request.validFrom(), "validFrom");
    ofOurAge(request.validTo(), "validTo");
    var plan = new ReceptionPlan(unit, request);
    if (plans.isTaken(unit, request.role(), request.validFrom(), request.validTo())) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS,
          "Lãnh đạo này đã có lịch trong thời gian ấy; hãy kết thúc lịch cũ trước.",
          "validFrom");
    }
    var published = plan.published(); // counts the revision: after persist that would be an update
    plans.persist(plan);
    history.note(plan.id(), published);
    return plan.id();
  }

  private static void ofOurAge(@Nullable LocalDate day, String field) {
    if (day != null && (day.getYear() < 1900 || day.getYear() > 2199)) {
      throw new Refusal(
          ProblemType.INVALID, "Ngày phải trong khoảng từ năm 1900 đến năm 2199.", field);
    }
  }
}
