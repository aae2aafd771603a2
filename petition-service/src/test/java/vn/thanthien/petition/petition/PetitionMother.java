package vn.thanthien.petition.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.petition.deadline.DeadlineRule;
import vn.thanthien.petition.deadline.DeadlineRule.Stage;
import vn.thanthien.petition.deadline.DeadlineRules;

/// Petitions as the rule tests need them.
final class PetitionMother {

  static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
  static final DeadlineRules RULES = new DeadlineRules();

  /// Thursday, 9 o'clock.
  static final Instant RECEIVED_AT = Instant.parse("2023-05-04T02:00:00Z");

  /// The dossier every one of them complains of.
  static final UUID DOSSIER = UUID.fromString("0188a000-0000-7000-8000-000000000001");

  private PetitionMother() {}

  static Petition received() {
    return received(RECEIVED_AT);
  }

  static Petition received(Instant at) {
    return received(at, false);
  }

  /// One another body transferred here.
  static Petition transferredHere() {
    return received(RECEIVED_AT, true);
  }

  private static Petition received(Instant at, boolean transferredHere) {
    var petition =
        new Petition(
            "hoangcat",
            new Receipt(
                PetitionSource.RECEPTION_DESK,
                at,
                1,
                false,
                false,
                transferredHere,
                "hoangcat.thon1",
                DOSSIER,
                null));
    petition.received();
    return petition;
  }

  /// Ours, fit to be settled, classified at the moment of receipt.
  static Petition classified(PetitionKind kind) {
    return classified(kind, RECEIVED_AT);
  }

  static Petition classified(PetitionKind kind, Instant receivedAt) {
    var petition = received(receivedAt);
    classify(petition, Classification.of(kind, true, true, receivedAt));
    return petition;
  }

  /// Classified as another body's affair.
  static Petition anotherBodys(PetitionKind kind) {
    var petition = received();
    classify(petition, Classification.of(kind, false, true, RECEIVED_AT));
    return petition;
  }

  /// Taken up at the moment of receipt.
  static Petition accepted(PetitionKind kind) {
    return accepted(kind, RECEIVED_AT);
  }

  static Petition accepted(PetitionKind kind, Instant receivedAt) {
    var petition = classified(kind, receivedAt);
    petition.accept(Act.at(receivedAt), CALENDAR);
    return petition;
  }

  static void classify(Petition petition, Classification found) {
    petition.classify(Act.at(found.classifiedAt()), found, RULES, CALENDAR);
  }

  /// The rule on suspension in force on a day.
  static DeadlineRule suspensionRule(PetitionKind kind, LocalDate day) {
    return RULES.inForce(kind, Stage.SUSPEND, day).orElse(null);
  }
}
