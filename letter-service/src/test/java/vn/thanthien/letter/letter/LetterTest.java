package vn.thanthien.letter.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.kernel.contract.letter.LetterEventType;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.letter.paper.Layout;
import vn.thanthien.letter.paper.PaperSize;

class LetterTest {

  /// The whole table: from each stage, which steps are open.
  @ParameterizedTest
  @CsvSource({
    "AWAITING_ADDRESSEE, true,  false, false, false, false, false, false, true",
    "DRAFT,              true,  true,  false, false, false, false, false, true",
    "REVIEWED,           true,  false, true,  false, false, false, false, true",
    "APPROVED,           false, false, false, true,  true,  false, false, true",
    "NUMBERED,           false, false, false, false, true,  false, false, true",
    "ISSUED,             false, false, false, false, false, true,  true,  false",
    "DELIVERED,          false, false, false, false, false, false, true,  false",
    "FAILED,             false, false, false, false, false, true,  true,  false",
    "WITHDRAWN,          false, false, false, false, false, false, false, false"
  })
  void eachStageHasItsSteps(
      LetterStage stage,
      boolean address,
      boolean review,
      boolean approve,
      boolean number,
      boolean issue,
      boolean deliver,
      boolean fail,
      boolean withdraw) {
    var at = LetterMother.ISSUED_AT;

    allows(address, stage, letter -> letter.address(LetterMother.ADDRESSEE, null, null, at));
    allows(review, stage, letter -> letter.review(at, "hoangcat.letter-clerk"));
    allows(approve, stage, letter -> approve(letter, at));
    allows(number, stage, letter -> letter.number(new SerialNumber(2023, 1), at));
    allows(issue, stage, letter -> letter.issue(at));
    allows(deliver, stage, letter -> letter.deliver(at, DeliveryChannel.POST, "EMS 1"));
    allows(fail, stage, letter -> letter.fail(at, DeliveryChannel.POST, DeliveryFailure.LOST));
    allows(withdraw, stage, letter -> letter.withdraw(at, "nhầm"));
  }

  @Test
  void aLettersLifeIsOneEventPerStepWithRisingRevisions() {
    var letter = LetterMother.calledForByADossier();

    var events =
        List.of(
            letter.drafted(),
            letter.address(LetterMother.ADDRESSEE, "Marker Reason", null, LetterMother.DRAFTED_AT),
            letter.review(LetterMother.DRAFTED_AT, "hoangcat.letter-clerk"),
            approve(letter, LetterMother.APPROVED_AT),
            letter.number(new SerialNumber(2023, 7), LetterMother.APPROVED_AT),
            letter.issue(LetterMother.ISSUED_AT),
            letter.fail(LetterMother.ISSUED_AT, DeliveryChannel.POST, DeliveryFailure.NOT_AT_HOME),
            letter.deliver(LetterMother.ISSUED_AT, DeliveryChannel.BY_HAND, "Marker Proof"));

    assertThat(events)
        .extracting(Event::type)
        .containsExactly(
            LetterEventType.DRAFTED,
            LetterEventType.ADDRESSED,
            LetterEventType.REVIEWED,
            LetterEventType.APPROVED,
            LetterEventType.NUMBERED,
            LetterEventType.ISSUED,
            LetterEventType.DELIVERY_FAILED,
            LetterEventType.DELIVERED);
    assertThat(events)
        .extracting(event -> event.fact().revision())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(events).allSatisfy(event -> assertThat(event.toString()).doesNotContain("Marker"));
    var last = (LetterState) events.getLast().fact();
    assertThat(last.issuedAt()).isEqualTo(LetterMother.ISSUED_AT);
    assertThat(last.dossierId()).isEqualTo(letter.dossierId());
    assertThat(last.status()).isEqualTo(LetterStatus.ISSUED);
    assertThat(last.stage()).isEqualTo(LetterStage.DELIVERED);
    assertThat(last.channel()).isEqualTo(DeliveryChannel.BY_HAND);
  }

  @Test
  void whatIsCorrectedAfterItsReviewIsLookedThroughAgain() {
    var letter = LetterMother.in(LetterStage.REVIEWED);

    letter.address(new Addressee("Bà Khác", null), null, null, LetterMother.APPROVED_AT);

    assertThat(letter.stage()).isEqualTo(LetterStage.DRAFT);
  }

  @Test
  void whatIsForgottenLeavesWhatFiguresAreMadeOf() {
    var letter = LetterMother.in(LetterStage.DELIVERED);

    letter.erase(LetterMother.ISSUED_AT);

    assertThat(letter.addressee()).isNull();
    assertThat(letter.reason()).isNull();
    assertThat(letter.text()).isNull();
    assertThat(letter.delivery()).isNotNull();
    assertThat(letter.delivery().proof()).isNull();
    assertThat(letter.issuedAt()).isEqualTo(LetterMother.ISSUED_AT);
  }

  @Test
  void anAddresseeIsCorrectedUntilTheLeaderHasSigned() {
    var letter = LetterMother.byHand();

    letter.address(new Addressee("Bà Khác", null), null, null, LetterMother.DRAFTED_AT);

    assertThat(letter.stage()).isEqualTo(LetterStage.DRAFT);
    assertThat(letter.addressee()).isEqualTo(new Addressee("Bà Khác", null));
    assertThat(letter.reason()).isEqualTo("Marker Reason");
  }

  @Test
  void aStepBeforeThePreviousOneIsRefused() {
    var letter = LetterMother.in(LetterStage.APPROVED);

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

  private static Event approve(Letter letter, Instant at) {
    return letter.approve(at, "hoangcat.leader", LetterMother.TEXT, Layout.usual(PaperSize.A4));
  }

  private static void allows(
      boolean open, LetterStage stage, java.util.function.Consumer<Letter> step) {
    var letter = LetterMother.in(stage);
    if (open) {
      step.accept(letter);
    } else {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> step.accept(letter))
          .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE));
      assertThat(letter.stage()).isEqualTo(stage);
    }
  }
}
