package vn.thanthien.letter.letter;

import java.time.Instant;
import java.util.UUID;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.letter.template.Occasion;

/// Letters as they come.
final class LetterMother {

  static final Instant DRAFTED_AT = Instant.parse("2023-05-04T01:15:00Z");
  static final Instant APPROVED_AT = Instant.parse("2023-05-05T01:15:00Z");
  static final Instant ISSUED_AT = Instant.parse("2023-05-06T01:15:00Z");
  static final Addressee ADDRESSEE = new Addressee("Marker Name", "Marker Street");

  private LetterMother() {}

  static Letter byHand() {
    return new Letter(
        "hoangcat",
        new Draft(
            new Occasion(LetterKind.THANKS, null),
            TriggerKind.BY_HAND,
            null,
            DRAFTED_AT,
            ADDRESSEE,
            null,
            "Marker Reason"));
  }

  static Letter calledForByADossier() {
    return new Letter(
        "hoangcat",
        new Draft(
            new Occasion(LetterKind.APOLOGY, null),
            TriggerKind.DOSSIER_OVERDUE,
            UUID.randomUUID(),
            DRAFTED_AT,
            null,
            null,
            null));
  }

  static Letter in(LetterStatus status) {
    var letter = status == LetterStatus.AWAITING_ADDRESSEE ? calledForByADossier() : byHand();
    switch (status) {
      case AWAITING_ADDRESSEE, DRAFT -> {}
      case APPROVED -> approve(letter);
      case NUMBERED -> {
        approve(letter);
        letter.number(new SerialNumber(2023, 1), ISSUED_AT);
      }
      case ISSUED -> {
        approve(letter);
        letter.issue(ISSUED_AT);
      }
      case WITHDRAWN -> letter.withdraw(ISSUED_AT, "");
    }
    return letter;
  }

  private static void approve(Letter letter) {
    letter.approve(APPROVED_AT, "hoangcat.leader", "Kính gửi");
  }
}
