package vn.thanthien.reporting.obligation;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Calendars;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.obligation.ReportRequest.Deadline;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.unit.ReportingGroups;
import vn.thanthien.reporting.unit.Unit;
import vn.thanthien.reporting.unit.UnitTree;

/// Asks for reports, once or period by period.
@ApplicationScoped
class ObligationDesk {

  private final ReportRequests requests;
  private final Obligations obligations;
  private final ReportSchedules schedules;
  private final UnitTree units;
  private final ReportingGroups groups;
  private final Calendars calendars;
  private final Caller caller;
  private final Clock clock;

  @Inject
  ObligationDesk(
      ReportRequests requests,
      Obligations obligations,
      ReportSchedules schedules,
      UnitTree units,
      ReportingGroups groups,
      Calendars calendars,
      Caller caller,
      Clock clock) {
    this.requests = requests;
    this.obligations = obligations;
    this.schedules = schedules;
    this.units = units;
    this.groups = groups;
    this.calendars = calendars;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ReportRequest request(MakeRequest asked) {
    var unit = own();
    var period = period(asked.from(), asked.to());
    var calendar = calendars.current();
    if ((asked.dueOn() == null) == (asked.sendWithin() == null)) {
      throw new Refusal(
          ProblemType.INVALID,
          "Hãy nêu hoặc ngày phải gửi, hoặc số ngày làm việc sau kỳ báo cáo.",
          "dueOn");
    }
    var deadline =
        asked.dueOn() == null
            ? Deadline.within(Objects.requireNonNull(asked.sendWithin()), period, calendar)
            : Deadline.on(asked.dueOn(), calendar);
    var request =
        new ReportRequest(
            unit.id(),
            asked.group(),
            asked.demand(unit.name()),
            period,
            deadline,
            null,
            clock.instant(),
            caller.name());
    requests.persist(request);
    for (var debtor : debtors(unit.id(), period, asked.group(), asked.units())) {
      obligations.persist(request.obligationOf(debtor));
    }
    Log.infof("report request %s made, due %s", request.id(), request.dueOn());
    return request;
  }

  @Transactional
  ReportSchedule schedule(MakeSchedule asked) {
    var unit = own();
    groups.communes(unit.id(), asked.group(), asked.validFrom());
    var schedule =
        new ReportSchedule(
            unit.id(),
            asked.group(),
            asked.periodKind(),
            asked.sendWithin(),
            asked.demand(unit.name()),
            asked.validFrom());
    schedules.persist(schedule);
    Log.infof("report schedule %s made", schedule.id());
    return schedule;
  }

  @Transactional
  ReportSchedule end(UUID id, LocalDate validTo, @Nullable String ifMatch) {
    var schedule = schedules.get(id);
    if (!schedule.unit().equals(caller.unit())) {
      throw forbidden();
    }
    Revision.check(ifMatch, schedule.revision());
    schedule.end(validTo);
    Log.infof("report schedule %s ends %s", id, validTo);
    return schedule;
  }

  /// Gives everybody asked more time.
  @Transactional
  ReportRequest extend(UUID id, ExtendRequest asked, @Nullable String ifMatch) {
    var request = asked(id, ifMatch);
    var deadline = Deadline.on(asked.dueOn(), calendars.current());
    var change =
        request.extend(
            deadline,
            asked.reason().strip(),
            stripped(asked.document()),
            clock.instant(),
            caller.name());
    obligations.toMove(id).forEach(obligation -> obligation.extended(change, deadline.dueOn()));
    Log.infof("report request %s extended to %s", id, deadline.dueOn());
    return request;
  }

  /// Takes a request back.
  @Transactional
  ReportRequest withdraw(UUID id, WithdrawRequest asked, @Nullable String ifMatch) {
    var request = asked(id, ifMatch);
    var change =
        request.withdraw(
            asked.reason().strip(), stripped(asked.document()), clock.instant(), caller.name());
    obligations.toMove(id).forEach(obligation -> obligation.withdrawn(change));
    Log.infof("report request %s withdrawn", id);
    return request;
  }

  /// A request of the caller's own unit, to change it.
  private ReportRequest asked(UUID id, @Nullable String ifMatch) {
    var request = requests.toMove(id);
    if (!request.unit().equals(caller.unit())) {
      throw forbidden();
    }
    Revision.check(ifMatch, request.revision());
    return request;
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// Makes the request of a period that has begun, once.
  void open(ReportSchedule schedule, Period period) {
    if (requests.isMade(schedule.id(), period.from())) {
      return;
    }
    var deadline = Deadline.within(schedule.sendWithin(), period, calendars.current());
    var request =
        new ReportRequest(
            schedule.unit(),
            schedule.group(),
            schedule.demand(),
            period,
            deadline,
            schedule.id(),
            clock.instant(),
            "report-schedule");
    requests.persist(request);
    for (var debtor : groups.communes(schedule.unit(), schedule.group(), lastDay(period))) {
      obligations.persist(request.obligationOf(debtor.id()));
    }
    Log.infof("report request %s made by schedule, due %s", request.id(), request.dueOn());
  }

  /// Passes what units owe that are gone on to those that took them over, one obligation each. A
  /// period that was over before a unit ended stays that unit's.
  void passOn() {
    var now = clock.instant();
    for (var owed : obligations.ofEndedUnits(VietnamTime.dayOf(now))) {
      var successors =
          units.successors(owed.unit()).stream()
              .filter(unit -> UnitTree.COMMUNES.contains(unit.kind()))
              .toList();
      if (successors.isEmpty()) {
        continue;
      }
      var old = Objects.requireNonNull(units.findById(owed.unit()));
      for (var successor : successors) {
        taken(owed, successor)
            .takeOver(
                owed,
                moved(
                    RequestChange.Kind.TAKEN_OVER,
                    owed,
                    now,
                    "Nhận nghĩa vụ báo cáo của %s từ %s.".formatted(old.name(), day(old))));
      }
      owed.withdrawn(
          moved(
              RequestChange.Kind.PASSED_ON,
              owed,
              now,
              "%s chấm dứt hoạt động từ %s; nghĩa vụ báo cáo chuyển sang %s."
                  .formatted(
                      old.name(),
                      day(old),
                      successors.stream().map(Unit::name).collect(Collectors.joining(", ")))));
      Log.infof("report obligation %s passed on", owed.id());
    }
  }

  private ReportObligation taken(ReportObligation owed, Unit successor) {
    return obligations
        .of(owed.request(), successor.id())
        .orElseGet(() -> {
          var made = requests.get(owed.request()).obligationOf(successor.id());
          obligations.persist(made);
          return made;
        });
  }

  private static String day(Unit ended) {
    return "ngày " + VietnameseFormat.date(Objects.requireNonNull(ended.validTo()));
  }

  private static RequestChange moved(
      RequestChange.Kind kind, ReportObligation owed, Instant at, String reason) {
    return new RequestChange(kind, at, "reorganisation", owed.dueOn(), null, reason, null);
  }

  /// Moves a due date that follows from the calendar to where the calendar of now puts it.
  void redate(ReportRequest request) {
    var within = request.sendWithin();
    if (within == null) {
      return;
    }
    var day = Deadline.within(within, request.period(), calendars.current()).dueOn();
    if (!day.equals(request.dueOn())) {
      request.redate(day);
      obligations.toMove(request.id()).forEach(obligation -> obligation.redate(day));
      Log.infof("report request %s now due %s", request.id(), day);
    }
  }

  private Unit own() {
    if (caller.unit().isEmpty()) {
      throw forbidden();
    }
    return units.get(caller.unit());
  }

  private static Refusal forbidden() {
    return new Refusal(ProblemType.FORBIDDEN, "Chỉ đơn vị đã yêu cầu mới làm được việc này.");
  }

  private static Period period(LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày kết thúc phải sau ngày bắt đầu.", "to");
    }
    return new Period(from, to);
  }

  private static LocalDate lastDay(Period period) {
    return period.to().minusDays(1);
  }

  /// The communes below, or of a group, that exist on the period's last day, or those of them that
  /// are named.
  private List<String> debtors(
      String above, Period period, @Nullable UUID group, @Nullable List<String> named) {
    var all =
        groups.communes(above, group, lastDay(period)).stream()
            .map(Unit::id)
            .filter(id -> !id.equals(above))
            .toList();
    if (named == null) {
      if (all.isEmpty()) {
        throw new Refusal(
            ProblemType.INVALID,
            group == null
                ? "Cuối kỳ này không có đơn vị cấp xã nào trực thuộc."
                : "Cuối kỳ này nhóm không có đơn vị cấp xã nào.",
            "to");
      }
      return all;
    }
    var known = new HashSet<>(all);
    for (var i = 0; i < named.size(); i++) {
      if (!known.contains(named.get(i))) {
        throw new Refusal(
            ProblemType.UNKNOWN_REFERENCE,
            group == null
                ? "Không có đơn vị cấp xã này trong phạm vi của bạn vào cuối kỳ."
                : "Không có đơn vị cấp xã này trong nhóm vào cuối kỳ.",
            "units[" + i + "]");
      }
    }
    return named.stream().distinct().toList();
  }
}
