package vn.thanthien.petition.petition;

import java.time.Instant;
import java.util.UUID;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionSource;
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
    var petition =
        new Petition(
            "hoangcat",
            new Receipt(PetitionSource.RECEPTION_DESK, at, 1, "hoangcat.thon1", DOSSIER));
    petition.received();
    return petition;
  }

  /// Ours, fit to be settled, classified at the moment of receipt.
  static Petition classified(PetitionKind kind) {
    var petition = received();
    petition.classify(RECEIVED_AT, kind, true, true, RULES, CALENDAR);
    return petition;
  }

  /// Classified as another body's affair.
  static Petition anotherBodys(PetitionKind kind) {
    var petition = received();
    petition.classify(RECEIVED_AT, kind, false, true, RULES, CALENDAR);
    return petition;
  }

  /// Taken up at the moment of receipt.
  static Petition accepted(PetitionKind kind) {
    var petition = classified(kind);
    petition.accept(RECEIVED_AT, CALENDAR);
    return petition;
  }
}
