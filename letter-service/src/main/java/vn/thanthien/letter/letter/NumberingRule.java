package vn.thanthien.letter.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.Verification;
import vn.thanthien.kernel.contract.letter.LetterKind;

/// Whether letters of a kind must stand in the register before they are issued.
///
/// @param effectiveFrom first day of approval it is for
/// @param effectiveTo first day after; absent while in force
record NumberingRule(
    LetterKind kind,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    boolean required,
    String legalBasis,
    Verification verification) {

  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
  }
}
