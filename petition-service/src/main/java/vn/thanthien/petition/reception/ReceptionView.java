package vn.thanthien.petition.reception;

import java.time.LocalDate;
import java.util.UUID;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.ReceptionKind;

/// A reception session on the wire.
record ReceptionView(
    UUID id,
    long revision,
    String unit,
    LocalDate date,
    LeaderRole role,
    ReceptionKind receptionKind,
    boolean inPerson,
    boolean held,
    int visitors) {

  static ReceptionView of(ReceptionSession session) {
    return new ReceptionView(
        session.id(),
        session.revision(),
        session.unit(),
        session.date(),
        session.role(),
        session.receptionKind(),
        session.isInPerson(),
        session.isHeld(),
        session.visitors());
  }
}
