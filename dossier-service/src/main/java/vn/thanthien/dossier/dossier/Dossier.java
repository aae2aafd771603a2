package vn.thanthien.dossier.dossier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierState.ApologyDue;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// A dossier at the one-stop desk (hồ sơ thủ tục hành chính), from receipt to hand-over.
///
/// Its methods are the steps of the law (NĐ 118/2025/NĐ-CP); each checks the state table and the
/// order of time, and returns the event to publish. What the procedure demanded at receipt is kept.
@Entity
public class Dossier extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private String code;
  private String procedureCode;
  private String procedureField;
  private int processingDays;
  private @Nullable LocalTime cutOff;

  @Enumerated(EnumType.STRING)
  private @Nullable OnlineLevel onlineLevel;

  @Enumerated(EnumType.STRING)
  private @Nullable LifeEvent lifeEvent;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private DossierStatus status;

  private Instant receivedAt;
  private Instant dueAt;

  /// The due moment another system computed; then pauses are its affair.
  private @Nullable Instant givenDueAt;

  private @Nullable Instant completedAt;
  private @Nullable Instant returnedAt;
  private @Nullable Instant endedAt;
  private Instant lastStepAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Punctuality punctuality;

  private @Nullable Integer savedWorkingDays;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Suspension> suspensions;

  private int supplementRequests;
  private boolean homeDelivery;
  private boolean assistedFiling;

  @Enumerated(EnumType.STRING)
  private @Nullable AssistanceReason assistanceReason;

  private boolean resultDigitised;
  private @Nullable String village;
  private @Nullable String handler;
  private @Nullable String reason;

  @Enumerated(EnumType.STRING)
  private @Nullable ApologyDue apologyDue;

  @Embedded private Applicant applicant;

  /// Of the record another system sent last, to see whether it says anything new.
  private byte @Nullable [] importHash;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Dossier() {}

  /// Receives a dossier: its clock starts.
  ///
  /// @param procedure the version in force on the day of receipt
  /// @param givenDueAt the due moment as another system stated it, absent to compute it
  public Dossier(
      String unit,
      Receipt receipt,
      Procedure procedure,
      @Nullable Instant givenDueAt,
      Deadline deadline) {
    super(unit);
    id = RecordId.next();
    code = receipt.code();
    procedureCode = procedure.code();
    procedureField = procedure.field();
    processingDays = procedure.processingDays();
    cutOff = procedure.cutOff();
    onlineLevel = procedure.onlineLevel();
    lifeEvent = procedure.lifeEvent();
    channel = receipt.channel();
    status = DossierStatus.RECEIVED;
    receivedAt = receipt.receivedAt();
    lastStepAt = receivedAt;
    suspensions = List.of();
    this.givenDueAt = givenDueAt;
    dueAt = due(deadline);
    homeDelivery = receipt.homeDelivery();
    assistedFiling = receipt.assistedFiling();
    assistanceReason = receipt.assistanceReason();
    village = receipt.village();
    handler = receipt.handler();
    applicant = receipt.applicant();
    if (dueAt.isBefore(receivedAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày hẹn trả không thể trước ngày tiếp nhận.", "dueAt");
    }
  }

  /// The event of the receipt.
  public Event received() {
    return event(DossierEventType.RECEIVED, receivedAt);
  }

  /// Asks for papers: the clock stands still.
  public Event requestSupplement(Instant at, String reason) {
    become(DossierStatus.SUPPLEMENT_REQUESTED, at);
    this.reason = reason;
    supplementRequests++;
    var pauses = new ArrayList<>(suspensions);
    pauses.add(new Suspension(Suspension.Kind.SUPPLEMENT, at, null));
    suspensions = List.copyOf(pauses);
    return event(DossierEventType.SUPPLEMENT_REQUESTED, at);
  }

  /// Papers have come: the clock runs, and the due moment moves by the working days waited.
  public Event receiveSupplement(Instant at, Deadline deadline) {
    become(DossierStatus.PROCESSING, at);
    resume(at);
    dueAt = due(deadline);
    return event(DossierEventType.SUPPLEMENT_RECEIVED, at);
  }

  /// Processing has ended with a result; this moment, not the hand-over, decides punctuality.
  public Event complete(Instant at, boolean resultDigitised, Deadline deadline) {
    become(DossierStatus.COMPLETED, at);
    this.resultDigitised = resultDigitised;
    completedAt = at;
    endedAt = at;
    punctuality = Deadline.punctuality(at, dueAt);
    savedWorkingDays = deadline.savedWorkingDays(at, dueAt);
    return event(DossierEventType.COMPLETED, at);
  }

  /// The result is in the applicant's hands.
  ///
  /// @param homeDelivery delivered at home; stays true when it was agreed at receipt
  public Event handOver(Instant at, boolean homeDelivery) {
    become(DossierStatus.RETURNED, at);
    returnedAt = at;
    this.homeDelivery |= homeDelivery;
    return event(DossierEventType.RETURNED, at);
  }

  /// Not accepted: counts neither as received nor as processed.
  public Event refuse(Instant at, String reason) {
    return end(DossierStatus.NOT_ACCEPTED, DossierEventType.NOT_ACCEPTED, at, reason);
  }

  /// The applicant takes it back.
  public Event withdraw(Instant at, String reason) {
    return end(DossierStatus.WITHDRAWN, DossierEventType.WITHDRAWN, at, reason);
  }

  /// Stopped on request (NĐ 118/2025/NĐ-CP, Đ.21).
  public Event stop(Instant at, String reason) {
    return end(DossierStatus.STOPPED, DossierEventType.STOPPED, at, reason);
  }

  /// The scan found it about to be late or late; said once each.
  ///
  /// @param found a later stage than before
  public Event owesApology(ApologyDue found) {
    apologyDue = found;
    return switch (found) {
      case DUE_SOON -> event(DossierEventType.DUE_SOON, dueAt);
      case OVERDUE -> event(DossierEventType.OVERDUE, dueAt);
    };
  }

  /// Takes over what another system says of this very dossier; its own id and revision go on.
  ///
  /// @param newer the dossier rebuilt from that system's record
  public Event replaceBy(Dossier newer, byte[] hash) {
    procedureCode = newer.procedureCode;
    procedureField = newer.procedureField;
    processingDays = newer.processingDays;
    cutOff = newer.cutOff;
    onlineLevel = newer.onlineLevel;
    lifeEvent = newer.lifeEvent;
    channel = newer.channel;
    status = newer.status;
    receivedAt = newer.receivedAt;
    dueAt = newer.dueAt;
    givenDueAt = newer.givenDueAt;
    completedAt = newer.completedAt;
    returnedAt = newer.returnedAt;
    endedAt = newer.endedAt;
    lastStepAt = newer.lastStepAt;
    punctuality = newer.punctuality;
    savedWorkingDays = newer.savedWorkingDays;
    suspensions = newer.suspensions;
    supplementRequests = newer.supplementRequests;
    homeDelivery = newer.homeDelivery;
    assistedFiling = newer.assistedFiling;
    assistanceReason = newer.assistanceReason;
    resultDigitised = newer.resultDigitised;
    village = newer.village;
    handler = newer.handler;
    reason = newer.reason;
    applicant = newer.applicant;
    return imported(hash);
  }

  /// The event of an import: one, whatever steps the other system recorded.
  ///
  /// @param hash of that system's record
  public Event imported(byte[] hash) {
    importHash = hash;
    return event(DossierEventType.IMPORTED, lastStepAt);
  }

  /// Whether the last import said exactly this.
  public boolean saysTheSame(byte[] hash) {
    return Arrays.equals(importHash, hash);
  }

  private Event end(DossierStatus end, DossierEventType type, Instant at, String reason) {
    become(end, at);
    resume(at);
    this.reason = reason;
    if (end.isEnded()) {
      endedAt = at;
    }
    return event(type, at);
  }

  private void become(DossierStatus next, Instant at) {
    if (!status.canBecome(next)) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Hồ sơ đang ở trạng thái “%s”, không thể chuyển sang “%s”."
              .formatted(StatusName.of(status), StatusName.of(next)));
    }
    if (at.isBefore(lastStepAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Bước này không thể trước bước liền trước của hồ sơ.", "at");
    }
    status = next;
    lastStepAt = at;
  }

  private void resume(Instant at) {
    suspensions =
        suspensions.stream()
            .map(p -> p.to() == null ? new Suspension(p.kind(), p.from(), at) : p)
            .toList();
  }

  private Instant due(Deadline deadline) {
    return givenDueAt != null
        ? givenDueAt
        : deadline.dueAt(processingDays, cutOff, receivedAt, suspensions);
  }

  private Event event(DossierEventType type, Instant at) {
    revision++;
    return new Event(type, at, state());
  }

  private DossierState state() {
    return new DossierState(
        id,
        revision,
        unit(),
        code,
        procedureCode,
        procedureField,
        lifeEvent,
        channel,
        onlineLevel,
        status,
        receivedAt,
        dueAt,
        null,
        completedAt,
        returnedAt,
        endedAt,
        punctuality,
        savedWorkingDays,
        supplementRequests,
        suspensions,
        homeDelivery,
        assistedFiling,
        resultDigitised,
        village,
        apologyDue);
  }

  public UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  public long revision() {
    return revision;
  }

  /// Mã số hồ sơ, unique within the unit.
  public String code() {
    return code;
  }

  String procedureCode() {
    return procedureCode;
  }

  Channel channel() {
    return channel;
  }

  public DossierStatus status() {
    return status;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  /// The original due moment, pauses taken out.
  public Instant dueAt() {
    return dueAt;
  }

  @Nullable Instant completedAt() {
    return completedAt;
  }

  @Nullable Instant returnedAt() {
    return returnedAt;
  }

  @Nullable Punctuality punctuality() {
    return punctuality;
  }

  int supplementRequests() {
    return supplementRequests;
  }

  boolean isHomeDelivery() {
    return homeDelivery;
  }

  boolean isAssistedFiling() {
    return assistedFiling;
  }

  @Nullable String village() {
    return village;
  }

  @Nullable String handler() {
    return handler;
  }

  Applicant applicant() {
    return applicant;
  }
}
