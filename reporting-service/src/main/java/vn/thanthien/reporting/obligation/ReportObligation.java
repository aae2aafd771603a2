package vn.thanthien.reporting.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;
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
  private LocalDate onTimeUntil;
  private @Nullable UUID report;
  private @Nullable Instant sentAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<RequestChange> changes;

  private @Nullable Instant withdrawnAt;

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
    onTimeUntil = dueOn;
    changes = List.of();
  }

  /// A report was issued for it, the first or one that replaces another. None answers what was
  /// withdrawn before; one that had answered may still be replaced.
  void answered(UUID report, Instant at) {
    if (withdrawnAt != null && this.report == null) {
      return;
    }
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
    move(day);
    onTimeUntil = day;
  }

  /// More time was given. On time is judged by it only where the time before was not over and
  /// nothing was sent; a report that was returned, or is late already, is just owed by the new
  /// date.
  void extended(RequestChange change, LocalDate day) {
    if (withdrawnAt != null) {
      return;
    }
    if (report == null && !VietnamTime.dayOf(change.at()).isAfter(onTimeUntil)) {
      onTimeUntil = day;
    }
    move(day);
    remember(change);
  }

  /// The request was taken back, or others owe it now: the unit owes nothing.
  void withdrawn(RequestChange change) {
    if (withdrawnAt == null) {
      withdrawnAt = change.at();
      remember(change);
    }
  }

  /// Owed in the place of a unit that is gone, with what became of the request before.
  ///
  /// @param change kind `TAKEN_OVER`
  void takeOver(ReportObligation from, RequestChange change) {
    if (changes.isEmpty()) {
      changes = from.changes;
      dueOn = from.dueOn;
      firstDueOn = from.firstDueOn;
      onTimeUntil = from.onTimeUntil;
    }
    remember(change);
  }

  /// By what it was taken from the unit, where it was.
  public Optional<RequestChange> withdrawal() {
    return withdrawnAt == null ? Optional.empty() : Optional.of(changes.getLast());
  }

  private void move(LocalDate day) {
    if (firstDueOn == null) {
      firstDueOn = dueOn;
    }
    dueOn = day;
  }

  private void remember(RequestChange change) {
    changes = Stream.concat(changes.stream(), Stream.of(change)).toList();
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

  /// The due date in force.
  public LocalDate dueOn() {
    return dueOn;
  }

  /// The last day of which what is sent is on time.
  public LocalDate onTimeUntil() {
    return onTimeUntil;
  }

  /// The day of the first answer, absent while there is none.
  public @Nullable LocalDate sentOn() {
    return sentAt == null ? null : VietnamTime.dayOf(sentAt);
  }

  @Nullable UUID report() {
    return report;
  }
}
