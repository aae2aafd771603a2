package vn.thanthien.dossier.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.kernel.contract.dossier.Punctuality;

/// How a dossier ended, as far as it has.
///
/// @param completedAt when processing ended with a result; decides punctuality
/// @param returnedAt when the result was handed over; decides nothing
/// @param endedAt completed, withdrawn or stopped
/// @param endRecordedAt when that was recorded; absent where it was not kept
/// @param savedWorkingDays working days from completion to the due date, negative when late
@Embeddable
public record Outcome(
    @Nullable Instant completedAt,
    @Nullable Instant returnedAt,
    @Nullable Instant endedAt,
    @Nullable Instant endRecordedAt,
    @Enumerated(EnumType.STRING) @Nullable Punctuality punctuality,
    @Nullable Integer savedWorkingDays,
    boolean resultDigitised) {

  static final Outcome NONE = new Outcome(null, null, null, null, null, null, false);

  static Outcome completed(
      Instant at, Instant recordedAt, boolean resultDigitised, Instant due, Deadline deadline) {
    return new Outcome(
        at,
        null,
        at,
        recordedAt,
        Deadline.punctuality(at, due),
        deadline.savedWorkingDays(at, due),
        resultDigitised);
  }

  Outcome returned(Instant at) {
    return told(at, endRecordedAt, punctuality, savedWorkingDays);
  }

  static Outcome ended(Instant at, Instant recordedAt) {
    return new Outcome(null, null, at, recordedAt, null, null, false);
  }

  /// Told again: an end that was known has been recorded when it first was.
  Outcome after(Outcome before) {
    return endedAt == null || !endedAt.equals(before.endedAt)
        ? this
        : told(returnedAt, before.endRecordedAt, punctuality, savedWorkingDays);
  }

  /// Judged anew after the due moment moved.
  Outcome judged(Instant due, Deadline deadline) {
    return completedAt == null
        ? this
        : told(
            returnedAt,
            endRecordedAt,
            Deadline.punctuality(completedAt, due),
            deadline.savedWorkingDays(completedAt, due));
  }

  /// The same end, of which something else is known.
  private Outcome told(
      @Nullable Instant returnedAt,
      @Nullable Instant endRecordedAt,
      @Nullable Punctuality punctuality,
      @Nullable Integer savedWorkingDays) {
    return new Outcome(
        completedAt,
        returnedAt,
        endedAt,
        endRecordedAt,
        punctuality,
        savedWorkingDays,
        resultDigitised);
  }
}
