package vn.thanthien.petition.reception;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.ReceptionKind;
import vn.thanthien.kernel.contract.petition.ReceptionSessionState;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;

/// A reception of citizens by a leader (buổi tiếp công dân) on one day, held or missed.
@Entity
class ReceptionSession extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private LocalDate date;

  @Enumerated(EnumType.STRING)
  private LeaderRole role;

  @Enumerated(EnumType.STRING)
  private ReceptionKind receptionKind;

  private boolean inPerson;
  private boolean held;
  private int visitors;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReceptionSession() {}

  /// @param today the legal day now; nothing later can have been held or missed
  ReceptionSession(String unit, RecordReception request, LocalDate today) {
    super(unit);
    id = RecordId.next();
    date = request.date();
    role = request.role();
    receptionKind = request.receptionKind();
    inPerson = request.inPerson();
    held = request.held();
    visitors = request.visitors();
    if (date.isAfter(today)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày tiếp không thể ở tương lai.", "date");
    }
    if (!held && inPerson) {
      throw new Refusal(
          ProblemType.INVALID, "Buổi không diễn ra thì không có ai trực tiếp tiếp.", "inPerson");
    }
    if (!held && visitors > 0) {
      throw new Refusal(
          ProblemType.INVALID, "Buổi không diễn ra thì không có lượt người đến.", "visitors");
    }
  }

  /// The event of the session: held or missed.
  Event recorded() {
    revision++;
    return new Event(
        held ? PetitionEventType.RECEPTION_HELD : PetitionEventType.RECEPTION_MISSED,
        VietnamTime.startOf(date),
        new ReceptionSessionState(
            id, revision, unit(), date, role, receptionKind, inPerson, held, visitors));
  }

  UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  LocalDate date() {
    return date;
  }

  /// Who had the duty.
  LeaderRole role() {
    return role;
  }

  ReceptionKind receptionKind() {
    return receptionKind;
  }

  boolean isInPerson() {
    return inPerson;
  }

  boolean isHeld() {
    return held;
  }

  int visitors() {
    return visitors;
  }
}
