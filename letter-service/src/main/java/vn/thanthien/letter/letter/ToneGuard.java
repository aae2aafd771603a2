package vn.thanthien.letter.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.VietnamTime;

/// Sees that nobody is congratulated in the week of a death in the house, unless who signs or sends
/// the letter knows and says so. A house is known by its address or its name; of a death whose
/// family is not yet entered, only by its village.
@ApplicationScoped
class ToneGuard {

  private static final int DAYS = 7;

  private final Letters letters;

  @Inject
  ToneGuard(Letters letters) {
    this.letters = letters;
  }

  /// @param heardAfter deaths of which the desk knew before are left out
  /// @param at when the letter is approved or issued
  /// @throws Refusal `wrong-state` naming `toneConfirmed`
  void check(Letter letter, Instant heardAfter, Instant at, @Nullable Boolean confirmed) {
    if (letter.kind() == LetterKind.CONGRATULATION
        && !Boolean.TRUE.equals(confirmed)
        && mournsWith(letter, heardAfter, VietnamTime.dayOf(at))) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Trong vòng %d ngày, gia đình này hoặc một nhà trong cùng thôn có tang; phải xác nhận đã biết rồi mới ký, gửi thư chúc mừng."
              .formatted(DAYS),
          "toneConfirmed");
    }
  }

  private boolean mournsWith(Letter letter, Instant heardAfter, LocalDate today) {
    var first = letter.happenedOn().isBefore(today) ? letter.happenedOn() : today;
    return letters
        .condolences(letter.unit(), first.minusDays(DAYS), today.plusDays(DAYS))
        .anyMatch(condolence ->
            condolence.draftedAt().isAfter(heardAfter) && isSameHouse(letter, condolence));
  }

  private static boolean isSameHouse(Letter letter, Letter condolence) {
    var joyful = letter.addressee();
    var mourning = condolence.addressee();
    if (joyful == null || mourning == null) {
      return letter.village() != null && letter.village().equals(condolence.village());
    }
    return VietnameseText.folded(joyful.name()).equals(VietnameseText.folded(mourning.name()))
        || (joyful.address() != null
            && mourning.address() != null
            && VietnameseText.folded(joyful.address())
                .equals(VietnameseText.folded(mourning.address())));
  }
}
