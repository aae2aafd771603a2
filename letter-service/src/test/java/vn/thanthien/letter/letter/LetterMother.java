package vn.thanthien.letter.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.letter.paper.Layout;
import vn.thanthien.letter.paper.LetterText;
import vn.thanthien.letter.paper.PaperSize;
import vn.thanthien.letter.template.Occasion;

/// Letters as they come.
final class LetterMother {

  static final Instant DRAFTED_AT = Instant.parse("2023-05-04T01:15:00Z");
  static final Instant APPROVED_AT = Instant.parse("2023-05-05T01:15:00Z");
  static final Instant ISSUED_AT = Instant.parse("2023-05-06T01:15:00Z");
  static final Addressee ADDRESSEE = new Addressee("Marker Name", "Marker Street");

  static final LetterText TEXT = new LetterText("Marker Wording");

  private LetterMother() {}

  static Letter byHand() {
    return new Letter("hoangcat", draft(ADDRESSEE, Draft.Source.ofDossier(null)));
  }

  static Letter calledForByADossier() {
    return new Letter("hoangcat", draft(null, Draft.Source.ofDossier(UUID.randomUUID())));
  }

  private static Draft draft(Addressee addressee, Draft.Source source) {
    return new Draft(
        new Occasion(addressee == null ? LetterKind.APOLOGY : LetterKind.THANKS, null),
        addressee == null ? TriggerKind.DOSSIER_OVERDUE : TriggerKind.BY_HAND,
        source,
        DRAFTED_AT,
        LocalDate.of(2023, 5, 4),
        addressee,
        null,
        addressee == null ? null : "Marker Reason");
  }

  static Letter in(LetterStage stage) {
    if (stage == LetterStage.AWAITING_ADDRESSEE) {
      return calledForByADossier();
    }
    var letter = byHand();
    if (stage == LetterStage.WITHDRAWN) {
      letter.withdraw(ISSUED_AT, "");
      return letter;
    }
    if (stage.compareTo(LetterStage.REVIEWED) >= 0) {
      letter.review(APPROVED_AT, "hoangcat.letter-clerk");
    }
    if (stage.compareTo(LetterStage.APPROVED) >= 0) {
      letter.approve(APPROVED_AT, "hoangcat.leader", TEXT, Layout.usual(PaperSize.A4));
    }
    if (stage.compareTo(LetterStage.NUMBERED) >= 0) {
      letter.number(new SerialNumber(2023, 1), ISSUED_AT);
    }
    if (stage.compareTo(LetterStage.ISSUED) >= 0) {
      letter.issue(ISSUED_AT);
    }
    if (stage == LetterStage.DELIVERED) {
      letter.deliver(ISSUED_AT, DeliveryChannel.BY_HAND, "Marker Proof");
    }
    if (stage == LetterStage.FAILED) {
      letter.fail(ISSUED_AT, DeliveryChannel.POST, DeliveryFailure.MOVED);
    }
    return letter;
  }
}
