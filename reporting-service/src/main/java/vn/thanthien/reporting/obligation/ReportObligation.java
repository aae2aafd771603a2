package vn.thanthien.reporting.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.reporting.record.Period;

/// A unit owes a report. The unit does not see the request, which belongs to the unit above; all it
/// must know is here.
@Entity
public class ReportObligation extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private UUID request;
  private String askedBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private Demand demand;

  private LocalDate periodFrom;
  private LocalDate periodTo;
  private LocalDate dueOn;
  private @Nullable LocalDate firstDueOn;
  private @Nullable UUID report;
  private @Nullable Instant sentAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReportObligation() {}

  ReportObligation(ReportRequest request, String debtor) {
    super(debtor);
    id = RecordId.next();
    this.request = request.id();
    askedBy = request.unit();
    demand = request.demand();
    periodFrom = request.period().from();
    periodTo = request.period().to();
    dueOn = request.dueOn();
  }

  /// A report was issued for it, the first or one that replaces another.
  void answered(UUID report, Instant at) {
    this.report = report;
    if (sentAt == null) {
      sentAt = at;
    }
  }

  /// The calendar puts the due date elsewhere; the one first told is kept. What was sent is judged
  /// by the date of its time.
  void redate(LocalDate day) {
    if (report != null) {
      return;
    }
    if (firstDueOn == null) {
      firstDueOn = dueOn;
    }
    dueOn = day;
  }

  public UUID id() {
    return id;
  }

  UUID request() {
    return request;
  }

  /// The unit that asked.
  public String askedBy() {
    return askedBy;
  }

  public Demand demand() {
    return demand;
  }

  public Period period() {
    return new Period(periodFrom, periodTo);
  }

  LocalDate dueOn() {
    return dueOn;
  }
}
