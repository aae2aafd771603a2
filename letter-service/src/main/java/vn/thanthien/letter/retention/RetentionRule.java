package vn.thanthien.letter.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.Verification;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// How long the personal data of letters of these kinds are kept.
///
/// @param keptFor from the last step; absent to keep them for ever
record RetentionRule(
    String name,
    List<LetterKind> kinds,
    @Nullable Period keptFor,
    String legalBasis,
    Verification verification) {

  RetentionRule {
    kinds = List.copyOf(kinds);
  }

  /// What ended before this moment is to be forgotten.
  ///
  /// @return absent where nothing ever is
  @Nullable Instant endedBefore(ZonedDateTime now) {
    return keptFor == null ? null : now.minus(keptFor).toInstant();
  }
}
