package vn.thanthien.dossier.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;

/// A time the clock stood still, and what it did to the due date.
///
/// @param to absent while it lasts
/// @param days how many counted days it took out of the time
/// @param pausedDays the days it took, counted or not
/// @param addedDays the days by which the due date moved
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplainedPause(
    List<Suspension.Kind> kinds,
    Instant from,
    @Nullable Instant to,
    Effect effect,
    int days,
    LocalDate dueBefore,
    LocalDate dueAfter,
    List<ExplainedDay> pausedDays,
    List<ExplainedDay> addedDays) {

  /// What a pause does.
  enum Effect {
    MOVED,

    /// It lasts; the due date moves when it ends.
    RUNNING,

    /// It began with the time already used up, so it moves nothing.
    TIME_USED_UP
  }
}
