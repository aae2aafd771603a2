package vn.thanthien.reporting.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.record.Period;

/// A unit asks those below it for a report over one period.
@Entity
public class ReportRequest extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private @Nullable UUID schedule;
  private @Nullable UUID reportingGroup;

  @JdbcTypeCode(SqlTypes.JSON)
  private Demand demand;

  private LocalDate periodFrom;
  private LocalDate periodTo;
  private LocalDate dueOn;
  private @Nullable Integer sendWithin;
  private Instant madeAt;
  private String madeBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<RequestChange> changes;

  private @Nullable Instant withdrawnAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReportRequest() {}

  /// @param group of the unit that is asked, absent where all below it are
  /// @param schedule that made it, absent for one somebody made
  ReportRequest(
      String unit,
      @Nullable UUID group,
      Demand demand,
      Period period,
      Deadline deadline,
      @Nullable UUID schedule,
      Instant at,
      String by) {
    super(unit);
    id = RecordId.next();
    revision = 1;
    this.demand = demand;
    this.schedule = schedule;
    reportingGroup = group;
    periodFrom = period.from();
    periodTo = period.to();
    dueOn = deadline.dueOn();
    sendWithin = deadline.sendWithin();
    madeAt = at;
    madeBy = by;
    changes = List.of();
    if (dueOn.isBefore(period.to())) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Hạn gửi phải sau ngày cuối của kỳ báo cáo.", "dueOn");
    }
  }

  /// When a report must have been sent.
  ///
  /// @param sendWithin working days after the period's last day the due date follows from, absent
  ///   where the date was named
  record Deadline(LocalDate dueOn, @Nullable Integer sendWithin) {

    /// A date as it was named.
    ///
    /// @throws Refusal `invalid` for one on which no office works
    static Deadline on(LocalDate day, WorkingCalendar calendar) {
      if (!calendar.isWorkingDay(day)) {
        throw new Refusal(
            ProblemType.INVALID,
            "Hạn gửi phải là ngày làm việc; ngày làm việc kế tiếp là %s."
                .formatted(VietnameseFormat.date(calendar.workingDayFrom(day))),
            "dueOn");
      }
      return new Deadline(day, null);
    }

    /// @param days working days after the period's last day, at least 1
    static Deadline within(int days, Period period, WorkingCalendar calendar) {
      return new Deadline(calendar.plusWorkingDays(period.to().minusDays(1), days), days);
    }
  }

  /// Puts the due date where the calendar of now puts it.
  void redate(LocalDate day) {
    dueOn = day;
    revision++;
  }

  /// Gives everybody asked more time. The date is a named one from then on: no calendar moves it.
  ///
  /// @throws Refusal `time-order` for a date that is not later
  RequestChange extend(
      Deadline deadline, String reason, @Nullable String document, Instant at, String by) {
    checkStands();
    if (!deadline.dueOn().isAfter(dueOn)) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Hạn mới phải sau hạn hiện nay (%s).".formatted(VietnameseFormat.date(dueOn)),
          "dueOn");
    }
    var change =
        new RequestChange(
            RequestChange.Kind.EXTENDED, at, by, dueOn, deadline.dueOn(), reason, document);
    sendWithin = null;
    redate(deadline.dueOn());
    remember(change);
    return change;
  }

  /// Takes it back: nobody owes anything by it any more.
  RequestChange withdraw(String reason, @Nullable String document, Instant at, String by) {
    checkStands();
    var change =
        new RequestChange(RequestChange.Kind.WITHDRAWN, at, by, dueOn, null, reason, document);
    withdrawnAt = at;
    revision++;
    remember(change);
    return change;
  }

  private void checkStands() {
    if (withdrawnAt != null) {
      throw new Refusal(ProblemType.WRONG_STATE, "Yêu cầu này đã được thu hồi.");
    }
  }

  private void remember(RequestChange change) {
    changes = Stream.concat(changes.stream(), Stream.of(change)).toList();
  }

  /// What one of the units asked owes.
  ReportObligation obligationOf(String debtor) {
    return new ReportObligation(this, debtor);
  }

  UUID id() {
    return id;
  }

  long revision() {
    return revision;
  }

  /// The group that was asked, absent where it was all below the unit.
  @Nullable UUID group() {
    return reportingGroup;
  }

  Demand demand() {
    return demand;
  }

  Period period() {
    return new Period(periodFrom, periodTo);
  }

  LocalDate dueOn() {
    return dueOn;
  }

  @Nullable Integer sendWithin() {
    return sendWithin;
  }

  boolean isScheduled() {
    return schedule != null;
  }

  Instant madeAt() {
    return madeAt;
  }

  String madeBy() {
    return madeBy;
  }

  /// Oldest first.
  List<RequestChange> changes() {
    return List.copyOf(changes);
  }

  @Nullable Instant withdrawnAt() {
    return withdrawnAt;
  }
}
