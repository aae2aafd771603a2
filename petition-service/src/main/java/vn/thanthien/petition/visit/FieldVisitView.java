package vn.thanthien.petition.visit;

import java.time.LocalDate;
import java.util.UUID;
import vn.thanthien.kernel.contract.petition.LeaderRole;

/// A field visit on the wire.
///
/// @param opinionsRaised as many as the ledger holds of it
record FieldVisitView(
    UUID id,
    long revision,
    String unit,
    LocalDate visitedOn,
    LeaderRole role,
    String village,
    String purpose,
    int participants,
    int opinionsRaised) {

  static FieldVisitView of(FieldVisit visit) {
    return new FieldVisitView(
        visit.id(),
        visit.revision(),
        visit.unit(),
        visit.visitedOn(),
        visit.role(),
        visit.village(),
        visit.purpose(),
        visit.participants(),
        visit.opinionsRaised());
  }
}
