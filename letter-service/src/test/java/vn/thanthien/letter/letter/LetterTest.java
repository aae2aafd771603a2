package vn.thanthien.letter.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.letter.LetterEventType;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

class LetterTest {

  /// The whole table: from each status, which steps are open.
  @ParameterizedTest
  @CsvSource({
    "AWAITING_ADDRESSEE, true,  false, false, false, true",
    "DRAFT,              true,  true,  false, false, true",
    "APPROVED,           false, false, true,  true,  true",
    "NUMBERED,           false, false, false, true,  true",
    "ISSUED,             false, false, false, false, false",
    "WITHDRAWN,          false, false, false, false, false"
  })
  void eachStatusHasItsSteps(
      LetterStatus status,
      boolean address,
      boolean approve,
      boolean number,
      boolean issue,
      boolean withdraw) {
    var at = LetterMother.ISSUED_AT;

    allows(address, status, letter -> letter.address(LetterMother.ADDRESSEE, null, at));
    allows(approve, status, letter -> letter.approve(at, "hoangcat.leader", "Kính gửi"));
    allows(number, status, letter -> letter.number(new SerialNumber(2023, 1), at));
    allows(issue, status, letter -> letter.issue(at));
    allows(withdraw, status, letter -> letter.withdraw(at, "nhầm"));
  }

  @Test
  void aLettersLifeIsOneEventPerStepWithRisingRevisions() {
    var letter = LetterMother.calledForByADossier();

    var events =
        List.of(
            letter.drafted(),
            letter.address(LetterMother.ADDRESSEE, "Marker Reason", LetterMother.DRAFTED_AT),
            letter.approve(LetterMother.APPROVED_AT, "hoangcat.leader", "Marker Wording"),
            letter.number(new SerialNumber(2023, 7), LetterMother.APPROVED_AT),
            letter.issue(LetterMother.ISSUED_AT));

    assertThat(events)
        .extracting(Event::type)
        .containsExactly(
            LetterEventType.DRAFTED,
            LetterEventType.ADDRESSED,
            LetterEventType.APPROVED,
            LetterEventType.NUMBERED,
            LetterEventType.ISSUED);
    assertThat(events)
        .extracting(event -> event.fact().revision())
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(events).allSatisfy(event -> assertThat(event.toString()).doesNotContain("Marker"));
    var last = (LetterState) events.getLast().fact();
    assertThat(last.issuedAt()).isEqualTo(LetterMother.ISSUED_AT);
    assertThat(last.dossierId()).isEqualTo(letter.dossierId());
  }

  @Test
  void anAddresseeIsCorrectedUntilTheLeaderHasSigned() {
    var letter = LetterMother.byHand();

    letter.address(new Addressee("Bà Khác", null), null, LetterMother.DRAFTED_AT);

    assertThat(letter.status()).isEqualTo(LetterStatus.DRAFT);
    assertThat(letter.addressee()).isEqualTo(new Addressee("Bà Khác", null));
    assertThat(letter.reason()).isEqualTo("Marker Reason");
  }

  @Test
  void aStepBeforeThePreviousOneIsRefused() {
    var letter = LetterMother.in(LetterStatus.APPROVED);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> letter.issue(LetterMother.DRAFTED_AT))
        .satisfies(refusal -> {
          assertThat(refusal.type()).isEqualTo(ProblemType.TIME_ORDER);
          assertThat(refusal.field()).isEqualTo("at");
        });
  }

  @Test
  void numbersBelowTenAreWrittenWithAZero() {
    assertThat(new SerialNumber(2023, 9).printed()).isEqualTo("09");
    assertThat(new SerialNumber(2023, 10).printed()).isEqualTo("10");
  }

  private static void allows(
      boolean open, LetterStatus status, java.util.function.Consumer<Letter> step) {
    var letter = LetterMother.in(status);
    if (open) {
      step.accept(letter);
    } else {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> step.accept(letter))
          .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE));
      assertThat(letter.status()).isEqualTo(status);
    }
  }
}
