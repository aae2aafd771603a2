package vn.thanthien.letter.letter;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterEventType;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.letter.template.Occasion;

/// A letter of the committee's chairman to a citizen (thư công), from draft to issue.
///
/// Its methods are the steps; each checks the state table and the order of time, and returns the
/// event to publish, which never says to whom or in what words.
@Entity
public class Letter extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;

  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable LifeEvent lifeEvent;

  @Enumerated(EnumType.STRING)
  private LetterStatus status;

  @Enumerated(EnumType.STRING)
  private TriggerKind triggeredBy;

  private @Nullable UUID dossierId;

  /// Drafted by a dossier's fact, so that the dossier may also take it back.
  private boolean automatic;

  private Instant draftedAt;
  private @Nullable Instant approvedAt;
  private @Nullable String approvedBy;
  @Embedded private @Nullable SerialNumber serialNumber;
  private @Nullable Instant issuedAt;
  private Instant lastStepAt;
  @Embedded private @Nullable Addressee addressee;
  private @Nullable String village;
  private @Nullable String reason;

  /// The text as approved; later versions of the wording leave it alone.
  private @Nullable String wording;

  private @Nullable String withdrawalReason;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Letter() {}

  Letter(String unit, Draft draft) {
    super(unit);
    id = RecordId.next();
    kind = draft.occasion().kind();
    lifeEvent = draft.occasion().lifeEvent();
    triggeredBy = draft.trigger();
    dossierId = draft.dossierId();
    automatic = draft.addressee() == null;
    status = automatic ? LetterStatus.AWAITING_ADDRESSEE : LetterStatus.DRAFT;
    draftedAt = draft.draftedAt();
    lastStepAt = draftedAt;
    addressee = draft.addressee();
    village = draft.village();
    reason = draft.reason();
  }

  /// The event of the draft.
  Event drafted() {
    return event(LetterEventType.DRAFTED, draftedAt);
  }

  /// Says to whom it goes, or corrects it while it is a draft.
  ///
  /// @param reason in the clerk's words, absent to leave it as it is
  Event address(Addressee addressee, @Nullable String reason, Instant now) {
    if (status != LetterStatus.DRAFT) {
      enter(LetterStatus.DRAFT);
    }
    this.addressee = addressee;
    if (reason != null) {
      this.reason = reason;
    }
    return event(LetterEventType.ADDRESSED, now);
  }

  /// The leader signs what it says; from now on the text stands.
  ///
  /// @param approvedBy sign-in name of the leader
  Event approve(Instant at, String approvedBy, String wording) {
    become(LetterStatus.APPROVED, at);
    approvedAt = at;
    this.approvedBy = approvedBy;
    this.wording = wording;
    return event(LetterEventType.APPROVED, at);
  }

  /// Enters it in the register.
  Event number(SerialNumber serialNumber, Instant now) {
    enter(LetterStatus.NUMBERED);
    this.serialNumber = serialNumber;
    return event(LetterEventType.NUMBERED, now);
  }

  /// It leaves the house; only now it counts.
  Event issue(Instant at) {
    become(LetterStatus.ISSUED, at);
    issuedAt = at;
    return event(LetterEventType.ISSUED, at);
  }

  /// It will not be issued; a number it had stays used.
  Event withdraw(Instant at, String reason) {
    become(LetterStatus.WITHDRAWN, at);
    withdrawalReason = reason;
    return event(LetterEventType.WITHDRAWN, at);
  }

  private void become(LetterStatus next, Instant at) {
    enter(next);
    if (at.isBefore(lastStepAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Bước này không thể trước bước liền trước của thư.", "at");
    }
    lastStepAt = at;
  }

  private void enter(LetterStatus next) {
    if (!status.canBecome(next)) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Thư đang ở trạng thái “%s”, không thể chuyển sang “%s”."
              .formatted(StatusName.of(status), StatusName.of(next)));
    }
    status = next;
  }

  private Event event(LetterEventType type, Instant at) {
    revision++;
    return new Event(
        type,
        at,
        new LetterState(
            id,
            revision,
            unit(),
            kind,
            status,
            triggeredBy,
            dossierId,
            draftedAt,
            approvedAt,
            issuedAt));
  }

  public UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  public long revision() {
    return revision;
  }

  Occasion occasion() {
    return new Occasion(kind, lifeEvent);
  }

  public LetterKind kind() {
    return kind;
  }

  LetterStatus status() {
    return status;
  }

  TriggerKind triggeredBy() {
    return triggeredBy;
  }

  /// The dossier it answers to, absent for most letters written by hand.
  public @Nullable UUID dossierId() {
    return dossierId;
  }

  Instant draftedAt() {
    return draftedAt;
  }

  @Nullable Instant approvedAt() {
    return approvedAt;
  }

  @Nullable String approvedBy() {
    return approvedBy;
  }

  /// Absent until numbered; not every letter is.
  @Nullable SerialNumber serialNumber() {
    return serialNumber;
  }

  @Nullable Instant issuedAt() {
    return issuedAt;
  }

  /// When its last dated step happened.
  Instant lastStepAt() {
    return lastStepAt;
  }

  @Nullable Addressee addressee() {
    return addressee;
  }

  @Nullable String village() {
    return village;
  }

  @Nullable String reason() {
    return reason;
  }

  /// The text as approved, absent before.
  @Nullable String wording() {
    return wording;
  }

  /// Why it was taken back, absent unless it was.
  @Nullable String withdrawalReason() {
    return withdrawalReason;
  }
}
