package vn.thanthien.petition.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.Verification;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;

/// The document a step issues, for steps taken while the row is in force.
///
/// @param kinds of petition it is for
/// @param effectiveFrom first day of the step
/// @param effectiveTo first day after; absent while in force
/// @param formName "Mẫu số 14 – NĐ 124/2020/NĐ-CP", absent where the law prescribes none
/// @param symbol what follows the number: "TB-UBND"
/// @param legalBasis what it cites
/// @param paragraphs its text; words in braces stand for facts of the step
record FormRule(
    PetitionEventType step,
    Set<PetitionKind> kinds,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String title,
    @Nullable String formName,
    String symbol,
    String legalBasis,
    Verification verification,
    List<String> paragraphs) {

  FormRule {
    kinds = Set.copyOf(kinds);
    paragraphs = List.copyOf(paragraphs);
  }

  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
  }
}
