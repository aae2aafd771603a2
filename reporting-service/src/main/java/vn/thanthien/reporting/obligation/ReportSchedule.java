package vn.thanthien.reporting.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// A periodic obligation: each period makes a request of its own, to all communes of that time.
@Entity
public class ReportSchedule extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;

  @Enumerated(EnumType.STRING)
  private PeriodKind periodKind;

  private int sendWithin;

  @JdbcTypeCode(SqlTypes.JSON)
  private Demand demand;

  private @Nullable UUID reportingGroup;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReportSchedule() {}

  /// @param group of the unit that is asked, absent where all below it are
  /// @param sendWithin working days after a period's last day
  /// @param validFrom periods that end before it make no request
  ReportSchedule(
      String unit,
      @Nullable UUID group,
      PeriodKind periodKind,
      int sendWithin,
      Demand demand,
      LocalDate validFrom) {
    super(unit);
    id = RecordId.next();
    revision = 1;
    reportingGroup = group;
    this.periodKind = periodKind;
    this.sendWithin = sendWithin;
    this.demand = demand;
    this.validFrom = validFrom;
  }

  /// @param day first day it no longer is in force
  void end(LocalDate day) {
    if (validTo != null) {
      throw new Refusal(ProblemType.WRONG_STATE, "Chế độ báo cáo này đã kết thúc.");
    }
    if (!day.isAfter(validFrom)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày kết thúc phải sau ngày bắt đầu hiệu lực.", "validTo");
    }
    validTo = day;
    revision++;
  }

  UUID id() {
    return id;
  }

  long revision() {
    return revision;
  }

  /// The group that is asked, absent where it is all below the unit.
  @Nullable UUID group() {
    return reportingGroup;
  }

  PeriodKind periodKind() {
    return periodKind;
  }

  int sendWithin() {
    return sendWithin;
  }

  Demand demand() {
    return demand;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  @Nullable LocalDate validTo() {
    return validTo;
  }
}
