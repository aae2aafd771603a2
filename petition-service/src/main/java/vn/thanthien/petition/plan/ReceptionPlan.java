package vn.thanthien.petition.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.ReceptionPlanState;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;

/// The published schedule of one leader (lịch tiếp công dân): on which days of the week or month,
/// at what hours and where; from a day until another schedule takes its place.
@Entity
class ReceptionPlan extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;

  @Enumerated(EnumType.STRING)
  private LeaderRole role;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<DayOfWeek> weekdays;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Integer> monthDays;

  private LocalTime fromTime;
  private LocalTime toTime;
  private String place;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReceptionPlan() {}

  ReceptionPlan(String unit, PublishPlan request) {
    super(unit);
    id = RecordId.next();
    role = request.role();
    weekdays = request.weekdays().stream().distinct().sorted().toList();
    monthDays = request.monthDays().stream().distinct().sorted().toList();
    fromTime = request.fromTime();
    toTime = request.toTime();
    place = request.place();
    validFrom = request.validFrom();
    validTo = request.validTo();
    if (weekdays.isEmpty() && monthDays.isEmpty()) {
      throw new Refusal(
          ProblemType.INVALID, "Cần ít nhất một ngày trong tuần hoặc trong tháng.", "weekdays");
    }
    if (!toTime.isAfter(fromTime)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Giờ kết thúc phải sau giờ bắt đầu.", "toTime");
    }
    if (validTo != null && !validTo.isAfter(validFrom)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày hết hiệu lực phải sau ngày bắt đầu.", "validTo");
    }
  }

  /// It was put up.
  Event published() {
    return event(PetitionEventType.RECEPTION_PLAN_PUBLISHED, validFrom);
  }

  /// It holds no longer from a day on.
  Event end(LocalDate on) {
    if (validTo != null && !on.isBefore(validTo)) {
      throw new Refusal(ProblemType.WRONG_STATE, "Lịch này đã hết hiệu lực từ trước ngày đó.");
    }
    if (!on.isAfter(validFrom)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày hết hiệu lực phải sau ngày bắt đầu.", "validTo");
    }
    validTo = on;
    return event(PetitionEventType.RECEPTION_PLAN_ENDED, on);
  }

  /// The legal days in `[from, to)` on which the leader receives by it.
  List<LocalDate> days(LocalDate from, LocalDate to) {
    var first = from.isAfter(validFrom) ? from : validFrom;
    var last = validTo != null && validTo.isBefore(to) ? validTo : to;
    return first.isBefore(last) ? first.datesUntil(last).filter(this::isOn).toList() : List.of();
  }

  private boolean isOn(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek()) || monthDays.contains(day.getDayOfMonth());
  }

  private Event event(PetitionEventType type, LocalDate day) {
    revision++;
    return new Event(
        type,
        VietnamTime.startOf(day),
        new ReceptionPlanState(
            id, revision, unit(), role, weekdays, monthDays, validFrom, validTo));
  }

  UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  LeaderRole role() {
    return role;
  }

  List<DayOfWeek> weekdays() {
    return weekdays;
  }

  List<Integer> monthDays() {
    return monthDays;
  }

  /// Asia/Ho_Chi_Minh.
  LocalTime fromTime() {
    return fromTime;
  }

  /// Asia/Ho_Chi_Minh.
  LocalTime toTime() {
    return toTime;
  }

  String place() {
    return place;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  /// First day it no longer holds.
  @Nullable LocalDate validTo() {
    return validTo;
  }
}
