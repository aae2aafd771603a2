package vn.thanthien.dossier.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.DossierStatus;

/// Why a dossier is due when it is, on the wire.
///
/// @param source where the due moment comes from
/// @param receivedOn day 0
/// @param afterCutOff whether a same-day procedure came too late for its day
/// @param days the days after receipt to the first due date
/// @param firstDueOn the due date before any pause
/// @param dueAt the original due moment as it is kept, by which the dossier is judged
/// @param upToDate whether counting again now gives exactly `dueAt`; false for a moment after the
///   calendar or the closing hour changed
/// @param newDueAt appointed with an apology, never judged by
/// @param verdict absent while nothing can be judged
/// @param judgedAt the moment the verdict compares with the due moment
/// @param summary the same in sentences, for people
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockView(
    UUID dossier,
    DossierStatus status,
    Source source,
    Instant receivedAt,
    LocalDate receivedOn,
    int processingDays,
    DayCount dayCount,
    @Nullable LocalTime cutOff,
    LocalTime closingTime,
    boolean afterCutOff,
    List<ExplainedDay> days,
    @Nullable LocalDate firstDueOn,
    List<ExplainedPause> pauses,
    @Nullable Instant dueAt,
    boolean upToDate,
    @Nullable Instant newDueAt,
    @Nullable Instant apologisedAt,
    @Nullable Verdict verdict,
    @Nullable Instant judgedAt,
    @Nullable Integer savedWorkingDays,
    LegalBases legalBases,
    List<String> summary) {

  /// Where a due moment comes from.
  enum Source {
    COUNTED,

    /// Stated by the system that sent the dossier; nothing is counted here.
    GIVEN,

    /// Not received yet, so there is none.
    NONE
  }

  /// How a dossier stands to its original due moment.
  enum Verdict {
    EARLY,
    ON_TIME,
    LATE,
    IN_TIME,
    OVERDUE
  }

  /// The dated rules in force on the day of receipt.
  ///
  /// @param procedure the version of the procedure that sets the time
  record LegalBases(
      String procedure, String counting, String pause, String verdict, String apology) {}
}
