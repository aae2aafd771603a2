package vn.thanthien.petition.reception;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.ReceptionKind;
import vn.thanthien.kernel.contract.petition.ReceptionSessionState;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.opinion.Occasion;

/// A reception of citizens by a leader (buổi tiếp công dân) on one day, held or missed.
@Entity
public class ReceptionSession extends OwnedByUnit {

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

  @Enumerated(EnumType.STRING)
  private @Nullable LeaderRole substitutedBy;

  private @Nullable String missedReason;
  private @Nullable String conclusionNumber;
  private @Nullable LocalDate concludedOn;

  @Convert(converter = SealedText.class)
  private @Nullable String conclusion;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReceptionSession() {}

  ReceptionSession(String unit, RecordReception request) {
    super(unit);
    id = RecordId.next();
    date = request.date();
    role = request.role();
    receptionKind = request.receptionKind();
    inPerson = request.inPerson();
    held = request.held();
    visitors = request.visitors();
    substitutedBy = request.substitutedBy();
    missedReason = request.missedReason();
    if (!held && inPerson) {
      throw new Refusal(
          ProblemType.INVALID, "Buổi không diễn ra thì không có ai trực tiếp tiếp.", "inPerson");
    }
    if (!held && visitors > 0) {
      throw new Refusal(
          ProblemType.INVALID, "Buổi không diễn ra thì không có lượt người đến.", "visitors");
    }
    if (substitutedBy != null && (!held || inPerson || substitutedBy == role)) {
      throw new Refusal(
          ProblemType.INVALID,
          "Người tiếp thay phải là người khác, và chỉ có khi buổi diễn ra mà người phụ trách vắng.",
          "substitutedBy");
    }
    if (held && missedReason != null) {
      throw new Refusal(
          ProblemType.INVALID, "Buổi đã diễn ra thì không có lý do vắng.", "missedReason");
    }
  }

  /// The event of the session: held or missed.
  Event recorded() {
    return event(
        held ? PetitionEventType.RECEPTION_HELD : PetitionEventType.RECEPTION_MISSED,
        VietnamTime.startOf(date));
  }

  /// What the leader decided (thông báo kết luận); once, of a session that took place (NĐ
  /// 154/2026/NĐ-CP, Đ.25).
  Event conclude(String number, LocalDate day, String text) {
    if (!held) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Buổi tiếp không diễn ra nên không có thông báo kết luận (NĐ 154/2026/NĐ-CP, Đ.25).");
    }
    if (concludedOn != null) {
      throw new Refusal(ProblemType.WRONG_STATE, "Buổi tiếp này đã có thông báo kết luận.");
    }
    if (day.isBefore(date)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Thông báo kết luận không thể trước ngày tiếp.", "concludedOn");
    }
    conclusionNumber = number;
    concludedOn = day;
    conclusion = text;
    return event(PetitionEventType.RECEPTION_CONCLUDED, VietnamTime.startOf(day));
  }

  /// A complaint, proposal or wish voiced here, to be entered into the ledger.
  Occasion occasion() {
    if (!held) {
      throw new Refusal(ProblemType.WRONG_STATE, "Buổi tiếp này không diễn ra.");
    }
    return new Occasion(unit(), id, null, date, null);
  }

  private Event event(PetitionEventType type, Instant at) {
    revision++;
    return new Event(type, at, state());
  }

  /// What the world may know of it, as it stands.
  ReceptionSessionState state() {
    return new ReceptionSessionState(
        id,
        revision,
        unit(),
        date,
        role,
        receptionKind,
        inPerson,
        held,
        visitors,
        substitutedBy,
        concludedOn);
  }

  public UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  public LocalDate date() {
    return date;
  }

  /// Who had the duty.
  public LeaderRole role() {
    return role;
  }

  public ReceptionKind receptionKind() {
    return receptionKind;
  }

  public boolean isInPerson() {
    return inPerson;
  }

  public boolean isHeld() {
    return held;
  }

  int visitors() {
    return visitors;
  }

  public @Nullable LeaderRole substitutedBy() {
    return substitutedBy;
  }

  @Nullable String missedReason() {
    return missedReason;
  }

  @Nullable String conclusionNumber() {
    return conclusionNumber;
  }

  /// Day of the conclusion notice.
  @Nullable LocalDate concludedOn() {
    return concludedOn;
  }

  /// What was decided.
  @Nullable String conclusion() {
    return conclusion;
  }
}
