package vn.thanthien.petition.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.ReceptionKind;

/// A reception session on the wire.
///
/// @param concludedOn day of the conclusion notice, absent while there is none
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceptionView(
    UUID id,
    long revision,
    String unit,
    LocalDate date,
    LeaderRole role,
    ReceptionKind receptionKind,
    boolean inPerson,
    boolean held,
    int visitors,
    @Nullable LeaderRole substitutedBy,
    @Nullable String missedReason,
    @Nullable String conclusionNumber,
    @Nullable LocalDate concludedOn) {

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
        session.visitors(),
        session.substitutedBy(),
        session.missedReason(),
        session.conclusionNumber(),
        session.concludedOn());
  }
}
