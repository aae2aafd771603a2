package vn.thanthien.petition.plan;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.reception.LeaderName;

/// Writes the published schedule of a unit as iCalendar: offices, places and hours, nobody's name.
/// Read without signing in, hence with the unit's own eyes.
@ApplicationScoped
class CalendarFeed {

  private static final int DAYS_BACK = 31;
  private static final int DAYS_AHEAD = 366;

  private final ReceptionPlans plans;
  private final Units units;
  private final Clock clock;

  @Inject
  CalendarFeed(ReceptionPlans plans, Units units, Clock clock) {
    this.plans = plans;
    this.units = units;
    this.clock = clock;
  }

  /// The last month and the coming year.
  ///
  /// @throws Refusal `not-found` for a unit nobody has told us of
  String of(String unit) {
    var name = units.find(unit).map(Units.Node::name).orElseThrow(Refusal::unknown);
    var today = VietnamTime.dayOf(clock.instant());
    return UnitScope.asUnit(
        unit,
        () ->
            QuarkusTransaction.requiringNew()
                .call(() ->
                    write(unit, name, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))));
  }

  private String write(String unit, String name, LocalDate from, LocalDate to) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Than Thien//petition-service//VI");
    calendar.setName("Lịch tiếp công dân " + name);
    for (var plan : plans.between(unit, from, to)) {
      for (var day : plan.days(from, to)) {
        calendar.addEvent(event(plan, name, day));
      }
    }
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(ReceptionPlan plan, String name, LocalDate day) {
    var event = new VEvent();
    event.setUid(plan.id() + "-" + day);
    event.setDateTimeStamp(Date.from(VietnamTime.startOf(plan.validFrom())));
    event.setSequence((int) plan.revision());
    event.setSummary(LeaderName.of(plan.role()) + " " + name + " tiếp công dân");
    event.setLocation(plan.place());
    event.setDateStart(at(day, plan.fromTime()));
    event.setDateEnd(at(day, plan.toTime()));
    return event;
  }

  private static Date at(LocalDate day, LocalTime time) {
    return Date.from(day.atTime(time).atZone(VietnamTime.ZONE).toInstant());
  }
}
