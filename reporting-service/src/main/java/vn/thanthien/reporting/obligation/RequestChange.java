package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a request for a report since, by who asked or by a reorganisation of units.
///
/// @param by name of who did it
/// @param from the due date that was given up, or the one that was withdrawn
/// @param to the new due date, absent where it did not move
/// @param document number and symbol of the document that says so, "3301/UBND-NV"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestChange(
    Kind kind,
    Instant at,
    String by,
    LocalDate from,
    @Nullable LocalDate to,
    String reason,
    @Nullable String document) {

  /// What was done.
  public enum Kind {
    /// gia hạn
    EXTENDED,
    /// thu hồi
    WITHDRAWN,
    /// The unit is gone; what took it over owes the report.
    PASSED_ON,
    /// Owed in the place of a unit that is gone.
    TAKEN_OVER
  }
}
