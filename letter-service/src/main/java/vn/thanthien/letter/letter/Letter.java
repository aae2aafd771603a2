package vn.thanthien.letter.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.kernel.contract.letter.LetterEventType;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;
import vn.thanthien.letter.paper.Layout;
import vn.thanthien.letter.paper.LetterText;
import vn.thanthien.letter.template.Occasion;

/// A letter of the committee's chairman to a citizen (thư công), from draft to delivery.
///
/// Its methods are the steps; each checks the table of stages and the order of time, and returns
/// the event to publish, which never says to whom or in what words.
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
  private LetterStage stage;

  @Enumerated(EnumType.STRING)
  private TriggerKind triggeredBy;

  private @Nullable UUID dossierId;
  private @Nullable UUID contributionId;
  private @Nullable UUID mergeId;

  /// Drafted by a dossier's fact, so that the dossier may also take it back.
  private boolean automatic;

  private LocalDate happenedOn;
  private Instant draftedAt;
  private @Nullable Instant reviewedAt;
  private @Nullable String reviewedBy;
  private @Nullable Instant approvedAt;
  private @Nullable String approvedBy;
  @Embedded private @Nullable SerialNumber serialNumber;
  private @Nullable Instant issuedAt;
  @Embedded private @Nullable Delivery delivery;

  /// Its place in lists, the highest first, which the database works out.
  @Column(insertable = false, updatable = false)
  private long issueOrder;

  private Instant lastStepAt;
  @Embedded private @Nullable Addressee addressee;
  private @Nullable String village;

  @Convert(converter = SealedText.class)
  private @Nullable String reason;

  private @Nullable LocalDate newDueOn;

  /// The text as approved; later versions of the template leave it alone.
  @Convert(converter = SealedText.class)
  private @Nullable String wording;

  /// As approved, like the text.
  @Embedded private @Nullable Layout layout;

  @Convert(converter = SealedText.class)
  private @Nullable String withdrawalReason;

  private boolean legalHold;
  private @Nullable Instant erasedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Letter() {}

  Letter(String unit, Draft draft) {
    super(unit);
    id = RecordId.next();
    kind = draft.occasion().kind();
    lifeEvent = draft.occasion().lifeEvent();
    triggeredBy = draft.trigger();
    dossierId = draft.source().dossierId();
    contributionId = draft.source().contributionId();
    mergeId = draft.source().mergeId();
    automatic = draft.addressee() == null;
    stage = automatic ? LetterStage.AWAITING_ADDRESSEE : LetterStage.DRAFT;
    happenedOn = draft.happenedOn();
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

  /// Says to whom it goes, or corrects it before it is approved; then it is to be looked through
  /// again.
  ///
  /// @param reason in the clerk's words, absent to leave it as it is
  /// @param newDueOn the day an apology promises, absent to leave it as it is
  Event address(
      Addressee addressee, @Nullable String reason, @Nullable LocalDate newDueOn, Instant now) {
    if (stage != LetterStage.DRAFT) {
      enter(LetterStage.DRAFT);
    }
    this.addressee = addressee;
    this.reason = reason == null ? this.reason : reason;
    this.newDueOn = newDueOn == null ? this.newDueOn : newDueOn;
    return event(LetterEventType.ADDRESSED, now);
  }

  /// Somebody has looked it through and puts it before the leader.
  ///
  /// @param reviewedBy sign-in name
  Event review(Instant at, String reviewedBy) {
    become(LetterStage.REVIEWED, at);
    reviewedAt = at;
    this.reviewedBy = reviewedBy;
    return event(LetterEventType.REVIEWED, at);
  }

  /// The leader signs what it says; from now on the text stands.
  ///
  /// @param approvedBy sign-in name of the leader
  Event approve(Instant at, String approvedBy, LetterText text, Layout layout) {
    become(LetterStage.APPROVED, at);
    approvedAt = at;
    this.approvedBy = approvedBy;
    this.wording = text.markup();
    this.layout = layout;
    return event(LetterEventType.APPROVED, at);
  }

  /// Enters it in the register.
  Event number(SerialNumber serialNumber, Instant now) {
    enter(LetterStage.NUMBERED);
    this.serialNumber = serialNumber;
    return event(LetterEventType.NUMBERED, now);
  }

  /// It leaves the house; only now it counts.
  Event issue(Instant at) {
    become(LetterStage.ISSUED, at);
    issuedAt = at;
    return event(LetterEventType.ISSUED, at);
  }

  /// It has reached its addressee.
  Event deliver(Instant at, DeliveryChannel channel, @Nullable String proof) {
    become(LetterStage.DELIVERED, at);
    delivery = new Delivery(channel, at, proof, null);
    return event(LetterEventType.DELIVERED, at);
  }

  /// It has not, or has come back.
  Event fail(Instant at, DeliveryChannel channel, DeliveryFailure failure) {
    if (stage == LetterStage.FAILED) {
      mustNotPrecedeTheLastStep(at);
    } else {
      become(LetterStage.FAILED, at);
    }
    lastStepAt = at;
    delivery = new Delivery(channel, null, null, failure);
    return event(LetterEventType.DELIVERY_FAILED, at);
  }

  /// It will not be issued; a number it had stays used.
  Event withdraw(Instant at, String reason) {
    become(LetterStage.WITHDRAWN, at);
    withdrawalReason = reason;
    return event(LetterEventType.WITHDRAWN, at);
  }

  /// It has left the house.
  public boolean isOut() {
    return issuedAt != null;
  }

  /// A leader stands behind its words.
  public boolean isSigned() {
    return approvedAt != null && stage != LetterStage.WITHDRAWN;
  }

  /// Refuses a sending before the issue or after the arrival.
  public void mustBeOnItsWay() {
    if (stage != LetterStage.ISSUED && stage != LetterStage.FAILED) {
      throw wrongStage(LetterStage.DELIVERED);
    }
  }

  /// Keeps its personal data beyond their time, or lets them go again.
  void hold(boolean legalHold) {
    this.legalHold = legalHold;
  }

  /// Forgets to whom it went and what it said; what figures are made of stays.
  public void erase(Instant now) {
    addressee = null;
    reason = null;
    wording = null;
    withdrawalReason = null;
    if (delivery != null) {
      delivery = new Delivery(delivery.channel(), delivery.deliveredAt(), null, delivery.failure());
    }
    erasedAt = now;
  }

  private void become(LetterStage next, Instant at) {
    enter(next);
    mustNotPrecedeTheLastStep(at);
    lastStepAt = at;
  }

  private void mustNotPrecedeTheLastStep(Instant at) {
    if (at.isBefore(lastStepAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Bước này không thể trước bước liền trước của thư.", "at");
    }
  }

  private void enter(LetterStage next) {
    if (!stage.canBecome(next)) {
      throw wrongStage(next);
    }
    stage = next;
  }

  private Refusal wrongStage(LetterStage next) {
    return new Refusal(
        ProblemType.WRONG_STATE,
        "Thư đang ở trạng thái “%s”, không thể chuyển sang “%s”."
            .formatted(StageName.of(stage), StageName.of(next)));
  }

  private Event event(LetterEventType type, Instant at) {
    revision++;
    return new Event(type, at, state());
  }

  /// What the world may know of it, as it stands.
  LetterState state() {
    return new LetterState(
        id,
        revision,
        unit(),
        kind,
        stage.status(),
        triggeredBy,
        dossierId,
        draftedAt,
        approvedAt,
        issuedAt,
        stage,
        lifeEvent,
        contributionId,
        delivery == null ? null : delivery.channel(),
        delivery == null ? null : delivery.deliveredAt());
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

  public LetterStage stage() {
    return stage;
  }

  TriggerKind triggeredBy() {
    return triggeredBy;
  }

  /// The dossier it answers to, absent for most letters written by hand.
  public @Nullable UUID dossierId() {
    return dossierId;
  }

  /// The recorded contribution it thanks for.
  @Nullable UUID contributionId() {
    return contributionId;
  }

  /// The list it was made from.
  @Nullable UUID mergeId() {
    return mergeId;
  }

  /// The legal day of what it is written for.
  LocalDate happenedOn() {
    return happenedOn;
  }

  Instant draftedAt() {
    return draftedAt;
  }

  @Nullable Instant reviewedAt() {
    return reviewedAt;
  }

  @Nullable String reviewedBy() {
    return reviewedBy;
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

  long issueOrder() {
    return issueOrder;
  }

  @Nullable Instant issuedAt() {
    return issuedAt;
  }

  /// Absent until it was sent.
  @Nullable Delivery delivery() {
    return delivery;
  }

  /// When its last dated step happened.
  Instant lastStepAt() {
    return lastStepAt;
  }

  @Nullable Addressee addressee() {
    return addressee;
  }

  /// Empty while nobody is addressed.
  public String recipientName() {
    return addressee == null ? "" : addressee.name();
  }

  /// Empty where there is none.
  public String recipientAddress() {
    return addressee == null || addressee.address() == null ? "" : addressee.address();
  }

  @Nullable String village() {
    return village;
  }

  @Nullable String reason() {
    return reason;
  }

  /// The day an apology promises, as the clerk entered it.
  @Nullable LocalDate newDueOn() {
    return newDueOn;
  }

  /// As approved, absent before and after it is forgotten.
  @Nullable LetterText text() {
    return wording == null ? null : new LetterText(wording);
  }

  /// As approved, absent before.
  @Nullable Layout layout() {
    return layout;
  }

  /// Why it was taken back, absent unless it was.
  @Nullable String withdrawalReason() {
    return withdrawalReason;
  }

  boolean legalHold() {
    return legalHold;
  }

  /// When its personal data were forgotten.
  @Nullable Instant erasedAt() {
    return erasedAt;
  }
}
