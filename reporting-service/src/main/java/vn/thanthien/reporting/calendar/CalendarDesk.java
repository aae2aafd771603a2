package vn.thanthien.reporting.calendar;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.CalendarYear;
import vn.thanthien.kernel.calendar.ShippedCalendar;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.reference.CalendarYearState;
import vn.thanthien.kernel.contract.reference.ReferenceEventType;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Calendars;
import vn.thanthien.kernel.scope.UnitScope;

/// Keeps the announced years and tells everybody.
@ApplicationScoped
class CalendarDesk {

  private final CalendarYears years;
  private final Calendars calendars;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  CalendarDesk(CalendarYears years, Calendars calendars, Outbox outbox, Clock clock) {
    this.years = years;
    this.calendars = calendars;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Publishes the years that come with this version and were never published here.
  void publishShipped(@Observes StartupEvent started) {
    UnitScope.asSystem(() ->
        QuarkusTransaction.requiringNew()
            .run(() -> {
              for (var shipped : ShippedCalendar.announcedYears()) {
                if (years.find(shipped.year()).isEmpty() && years.add(shipped)) {
                  publish(shipped);
                }
              }
            }));
  }

  /// The year in force: announced, else as the law proposes it.
  @Transactional
  CalendarYear year(int year) {
    check(year);
    return years.find(year).orElseGet(() -> calendars.current().year(year));
  }

  @Transactional
  CalendarYear put(int year, PutCalendarYear content, @Nullable String ifMatch) {
    check(year);
    var current = years.find(year);
    Revision.check(ifMatch, current.map(CalendarYear::revision).orElse(0));
    try {
      var next =
          new CalendarYear(
              year,
              CalendarYear.Provenance.ANNOUNCED,
              content.announcement(),
              current.map(CalendarYear::revision).orElse(0) + 1,
              content.note(),
              content.days().stream().map(PutCalendarYear.Day::special).toList());
      WorkingCalendar.of(List.of(next), ShippedCalendar.holidayLaw());
      if (!years.add(next)) {
        throw new Refusal(
            ProblemType.STALE, "Bảng ngày nghỉ năm này vừa được người khác thay đổi.");
      }
      publish(next);
      Log.infof("calendar year %d is at revision %d", year, next.revision());
      return next;
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          ProblemType.INVALID,
          "Có ngày nằm ngoài năm, trùng nhau, hoặc loại ngày không hợp với thứ trong tuần.",
          "days");
    }
  }

  private void publish(CalendarYear year) {
    outbox.add(
        new Event(
            ReferenceEventType.CALENDAR_CHANGED, clock.instant(), new CalendarYearState(year)));
  }

  private static void check(int year) {
    if (year < WorkingCalendar.FIRST_DATE.getYear() || year > WorkingCalendar.LAST_DATE.getYear()) {
      throw Refusal.unknown();
    }
  }
}
