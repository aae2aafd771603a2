package vn.thanthien.reporting.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a file. Of one we do not know nothing is told.
///
/// @param text the same for people
/// @param unit printed name of who issued it
/// @param notation for example "07/BC-UBND"
/// @param date of issue
/// @param replaced whether another report has taken its place
/// @param replacedBy notation of that one
/// @param replacedOn its date
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
    Verdict verdict,
    String text,
    @Nullable String unit,
    @Nullable String notation,
    @Nullable LocalDate date,
    @Nullable Boolean replaced,
    @Nullable String replacedBy,
    @Nullable LocalDate replacedOn) {

  /// How the file relates to what was issued.
  enum Verdict {
    /// Byte for byte the file as issued.
    UNCHANGED,
    /// It says it was made from an issued report, and is not that report's file.
    CHANGED,
    /// Nothing we issued.
    UNKNOWN
  }
}
