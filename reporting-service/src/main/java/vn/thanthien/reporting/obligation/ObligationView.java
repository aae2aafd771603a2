package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.figure.Figure;

/// Where a unit stands with a report it owes.
///
/// @param from first day of the period
/// @param to first day after it
/// @param firstDueOn before the calendar of the year changed or more time was given, absent where
///   neither happened
/// @param onTimeUntil last day on which a first sending is on time, absent where that is the due
///   date
/// @param overdue owed, and the due date is over
/// @param workingDaysLeft until the due date from today, negative after it
/// @param sentAt when the first answer was issued
/// @param onTime whether that was on the due date at the latest, absent while nothing was sent
/// @param report in force
/// @param notation its number, "07/BC-UBND"
/// @param remarks of the unit above
/// @param explained contradictions it was issued with, each with its explanation
/// @param draft being written
/// @param contradicting contradictions that keep the draft from being frozen
/// @param reminded the last reminder of this due date
/// @param changes what became of the request since, oldest first
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObligationView(
    UUID id,
    UUID request,
    Figure.UnitName unit,
    Demand demand,
    LocalDate from,
    LocalDate to,
    LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    @Nullable LocalDate onTimeUntil,
    State state,
    boolean overdue,
    int workingDaysLeft,
    @Nullable Instant sentAt,
    @Nullable Boolean onTime,
    @Nullable UUID report,
    @Nullable String notation,
    @Nullable String remarks,
    int explained,
    @Nullable UUID draft,
    int contradicting,
    @Nullable ReminderStep reminded,
    List<RequestChange> changes) {

  /// Where it stands today.
  enum State {
    OPEN,
    /// A draft exists.
    IN_PROGRESS,
    /// The due date is over and nothing was sent.
    OVERDUE,
    SENT,
    RECEIVED,
    /// Owed again.
    RETURNED,
    ACCEPTED,
    /// The request was taken back before anything was sent.
    WITHDRAWN,
    /// The unit is gone before it sent anything; what took it over owes the report.
    PASSED_ON
  }

  /// Whether the unit is still asked: only then it counts.
  @JsonIgnore
  boolean isAsked() {
    return changes.stream()
        .map(RequestChange::kind)
        .noneMatch(
            kind -> kind == RequestChange.Kind.WITHDRAWN || kind == RequestChange.Kind.PASSED_ON);
  }

  @JsonIgnore
  boolean isReceived() {
    return switch (state) {
      case SENT, RECEIVED, ACCEPTED -> true;
      case OPEN, IN_PROGRESS, OVERDUE, RETURNED, WITHDRAWN, PASSED_ON -> false;
    };
  }
}
