package vn.thanthien.petition.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;

/// A day of the agenda and what became of it.
///
/// @param session the recorded session of that leader on that day, absent while there is none
/// @param planned by the schedule; false for a session outside it (đột xuất)
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlannedDay(
    LocalDate day,
    LeaderRole role,
    boolean planned,
    @Nullable LocalTime fromTime,
    @Nullable LocalTime toTime,
    @Nullable String place,
    Outcome outcome,
    @Nullable UUID session) {

  enum Outcome {
    /// Still to come.
    PLANNED,
    /// By the leader in person.
    HELD,
    /// By somebody else.
    SUBSTITUTED,
    MISSED,
    /// The day is over and nobody has recorded what happened.
    UNRECORDED
  }
}
