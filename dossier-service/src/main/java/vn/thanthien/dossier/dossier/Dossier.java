package vn.thanthien.dossier.dossier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.ApologyDuty;
import vn.thanthien.dossier.deadline.ApologyRule;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierState.ApologyDue;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;

/// A dossier at the one-stop desk (hồ sơ thủ tục hành chính), from registration to hand-over.
///
/// Its methods are the steps of the law (NĐ 118/2025/NĐ-CP); each checks the state table
/// ([DossierStatus]) and the order of time, and returns the event to publish. What the procedure
/// demanded at receipt is kept. How its parts are read from outside: [DossierParts].
@Entity
public class Dossier extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private String code;
  @Embedded private Terms terms;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private DossierStatus status;

  /// When an online filing came in, before anybody received it.
  private @Nullable Instant registeredAt;

  @Embedded private ProcessingClock clock;
  private Instant lastStepAt;
  @Embedded private Outcome outcome;
  @Embedded private ApologyRecord apology;
  @Embedded private Assistance assistance;
  private @Nullable String decidedBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Component> components;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Fee> fees;

  private @Nullable String village;
  private @Nullable String handler;

  /// Why papers were asked for, or why it ended without a result; the last such word.
  private @Nullable String reason;

  @Embedded private Applicant applicant;

  /// A lawsuit or inspection keeps the personal data beyond their time.
  private boolean legalHold;

  private @Nullable Instant erasedAt;

  /// Of the record another system sent last, to see whether it says anything new.
  private byte @Nullable [] importHash;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Dossier() {}

  private Dossier(String unit, Receipt receipt, Procedure procedure) {
    super(unit);
    id = RecordId.next();
    code = receipt.code();
    terms = Terms.of(procedure);
    channel = receipt.channel();
    status = DossierStatus.REGISTERED;
    clock = ProcessingClock.standing(receipt.receivedAt());
    lastStepAt = receipt.receivedAt();
    outcome = Outcome.NONE;
    apology = ApologyRecord.NONE;
    assistance = receipt.assistance();
    decidedBy = receipt.decidedBy();
    components = receipt.components();
    fees = receipt.fees();
    village = receipt.village();
    handler = receipt.handler();
    applicant = receipt.applicant();
  }

  /// Filed online and not yet received: its clock stands.
  ///
  /// @param procedure the version in force on that day
  public static Dossier registered(String unit, Receipt receipt, Procedure procedure) {
    var dossier = new Dossier(unit, receipt, procedure);
    dossier.registeredAt = receipt.receivedAt();
    return dossier;
  }

  /// Received: its clock starts.
  ///
  /// @param procedure the version in force on the day of receipt
  /// @param givenDueAt the due moment as another system stated it, absent to compute it
  public static Dossier received(
      String unit,
      Receipt receipt,
      Procedure procedure,
      @Nullable Instant givenDueAt,
      Deadline deadline) {
    var dossier = new Dossier(unit, receipt, procedure);
    dossier.start(receipt.receivedAt(), givenDueAt, deadline);
    return dossier;
  }

  /// The event of its coming in, registered or received.
  public Event cameIn() {
    return event(
        status == DossierStatus.REGISTERED
            ? DossierEventType.REGISTERED
            : DossierEventType.RECEIVED,
        lastStepAt);
  }

  /// A registered dossier is received after all: its clock starts.
  ///
  /// @param procedure the version in force on the day of receipt
  public Event accept(Instant at, Procedure procedure, Deadline deadline) {
    become(DossierStatus.RECEIVED, at);
    terms = Terms.of(procedure);
    start(at, null, deadline);
    return event(DossierEventType.RECEIVED, at);
  }

  /// Handed over to somebody, who works on it from now on.
  public Event assign(Instant at, String handler) {
    if (!status.isInProgress()) {
      throw wrongState(StatusName.of(DossierStatus.PROCESSING));
    }
    follow(at);
    status = DossierStatus.PROCESSING;
    this.handler = handler;
    return event(DossierEventType.ASSIGNED, at);
  }

  /// Asks for papers: the clock stands still.
  public Event requestSupplement(Instant at, String reason) {
    become(DossierStatus.SUPPLEMENT_REQUESTED, at);
    this.reason = reason;
    clock = clock.paused(Suspension.Kind.SUPPLEMENT, at);
    return event(DossierEventType.SUPPLEMENT_REQUESTED, at);
  }

  /// Papers have come: the clock runs, and the due moment moves by the days waited.
  public Event receiveSupplement(Instant at, Deadline deadline) {
    mustAwait(DossierStatus.SUPPLEMENT_REQUESTED);
    resume(at, deadline);
    return event(DossierEventType.SUPPLEMENT_RECEIVED, at);
  }

  /// Asks for a payment (nghĩa vụ tài chính): the clock stands still.
  ///
  /// @param amount in đồng
  public Event requestPayment(Instant at, String name, long amount) {
    become(DossierStatus.PAYMENT_REQUESTED, at);
    var all = new ArrayList<>(fees);
    all.add(new Fee(name, amount, null));
    fees = List.copyOf(all);
    clock = clock.paused(Suspension.Kind.PAYMENT, at);
    return event(DossierEventType.PAYMENT_REQUESTED, at);
  }

  /// The payment has come: the clock runs, and the due moment moves by the days waited.
  public Event receivePayment(Instant at, Deadline deadline) {
    mustAwait(DossierStatus.PAYMENT_REQUESTED);
    resume(at, deadline);
    fees = fees.stream().map(fee -> fee.paid(at)).toList();
    return event(DossierEventType.PAYMENT_RECEIVED, at);
  }

  /// Apologises and appoints a new date (form 04). The original due moment goes on deciding
  /// punctuality.
  ///
  /// @param rule the duty's row in force when the dossier was received
  public Event reappoint(Instant at, Instant newDueAt, String reason, ApologyRule rule) {
    if (!status.isInProgress()) {
      throw wrongState("hẹn lại ngày trả");
    }
    var reappointed = apology.reappointed(at, newDueAt, due(), rule);
    follow(at);
    apology = reappointed;
    this.reason = reason;
    return event(DossierEventType.REAPPOINTED, at);
  }

  /// Processing has ended with a result; this moment, not the hand-over, decides punctuality.
  public Event complete(
      Instant at, Instant recordedAt, boolean resultDigitised, Deadline deadline) {
    become(DossierStatus.COMPLETED, at);
    outcome = Outcome.completed(at, recordedAt, resultDigitised, due(), deadline);
    return event(DossierEventType.COMPLETED, at);
  }

  /// The result is in the applicant's hands.
  ///
  /// @param homeDelivery delivered at home; stays true when it was agreed at receipt
  public Event handOver(Instant at, boolean homeDelivery) {
    become(DossierStatus.RETURNED, at);
    outcome = outcome.returned(at);
    assistance = assistance.deliveredHome(homeDelivery);
    return event(DossierEventType.RETURNED, at);
  }

  /// Not accepted: counts neither as received nor as processed.
  public Event refuse(Instant at, String reason) {
    become(DossierStatus.NOT_ACCEPTED, at);
    this.reason = reason;
    return event(DossierEventType.NOT_ACCEPTED, at);
  }

  /// The applicant takes it back.
  public Event withdraw(Instant at, Instant recordedAt, String reason, Deadline deadline) {
    end(DossierStatus.WITHDRAWN, at, recordedAt, reason, deadline);
    return event(DossierEventType.WITHDRAWN, at);
  }

  /// Stopped on request (NĐ 118/2025/NĐ-CP, Đ.21).
  public Event stop(Instant at, Instant recordedAt, String reason, Deadline deadline) {
    end(DossierStatus.STOPPED, at, recordedAt, reason, deadline);
    return event(DossierEventType.STOPPED, at);
  }

  /// States anew which papers were handed in; at whatever state, scanning may come late.
  public Event describeComponents(Instant at, List<Component> components) {
    this.components = List.copyOf(components);
    return event(DossierEventType.COMPONENTS_CHANGED, at);
  }

  /// The scan found it about to be late or late; said once each.
  ///
  /// @param found a later stage than before
  public Event owesApology(ApologyDue found) {
    apology = apology.found(found);
    return switch (found) {
      case DUE_SOON -> event(DossierEventType.DUE_SOON, due());
      case OVERDUE -> event(DossierEventType.OVERDUE, due());
    };
  }

  /// A changed calendar may move the due moment, and with it the judgement.
  ///
  /// @return the event, empty where nothing moved
  public Optional<Event> recount(Instant at, Deadline deadline) {
    if (clock.dueAt() == null) {
      return Optional.empty();
    }
    var recounted = clock.under(terms, deadline);
    if (recounted.equals(clock)) {
      return Optional.empty();
    }
    clock = recounted;
    outcome = outcome.judged(due(), deadline);
    if (outcome.endedAt() == null && due().isAfter(at)) {
      apology = apology.found(null); // what the scan said was said of the old moment
    }
    return Optional.of(event(DossierEventType.DUE_CHANGED, at));
  }

  /// Takes over what another system says of this very dossier; its own id and revision go on.
  ///
  /// @param newer the dossier rebuilt from that system's record
  public Event replaceBy(Dossier newer, byte[] hash) {
    terms = newer.terms;
    channel = newer.channel;
    status = newer.status;
    registeredAt = newer.registeredAt;
    clock = newer.clock;
    lastStepAt = newer.lastStepAt;
    outcome = newer.outcome.after(outcome);
    apology = newer.apology.found(apology.apologyDue());
    assistance = newer.assistance;
    decidedBy = newer.decidedBy;
    components = newer.components;
    fees = newer.fees;
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

  /// Keeps, or no longer keeps, the personal data beyond their time.
  public void hold(boolean legalHold) {
    this.legalHold = legalHold;
  }

  /// Forgets whose affair it was; what figures need stays.
  public void erase(Instant at) {
    var over = status.isEnded() || status == DossierStatus.NOT_ACCEPTED;
    if (legalHold || erasedAt != null || !over) {
      throw new IllegalStateException("dossier " + id + " is not to be erased");
    }
    applicant = Applicant.ERASED;
    reason = null;
    erasedAt = at;
  }

  /// Where the duty to apologise stands.
  public ApologyDuty apologyDuty(ApologyRule rule, Instant now) {
    var due = clock.dueAt();
    return due == null || status == DossierStatus.NOT_ACCEPTED
        ? ApologyDuty.NONE
        : apology.duty(rule, due, outcome.endedAt(), now);
  }

  /// Past its original due moment.
  public boolean isOverdue(Instant now) {
    return due().isBefore(now);
  }

  /// The day that decides which dated rules apply.
  public LocalDate receivedOn() {
    return VietnamTime.dayOf(clock.receivedAt());
  }

  /// What may be read of it.
  public DossierParts parts() {
    return new DossierParts(
        id,
        revision,
        unit(),
        code,
        terms,
        channel,
        status,
        registeredAt,
        clock,
        lastStepAt,
        outcome,
        apology,
        assistance,
        decidedBy,
        components,
        fees,
        village,
        handler,
        reason,
        applicant,
        legalHold);
  }

  public UUID id() {
    return id;
  }

  public long revision() {
    return revision;
  }

  public String code() {
    return code;
  }

  String procedureCode() {
    return terms.procedureCode();
  }

  @Nullable String handler() {
    return handler;
  }

  DossierStatus status() {
    return status;
  }

  private void start(Instant at, @Nullable Instant givenDueAt, Deadline deadline) {
    status = DossierStatus.RECEIVED;
    clock = ProcessingClock.started(at, givenDueAt, terms, deadline);
    if (due().isBefore(at)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày hẹn trả không thể trước ngày tiếp nhận.", "dueAt");
    }
  }

  private void resume(Instant at, Deadline deadline) {
    become(DossierStatus.PROCESSING, at);
    clock = clock.closed(at).under(terms, deadline);
  }

  private void end(
      DossierStatus end, Instant at, Instant recordedAt, String reason, Deadline deadline) {
    become(end, at);
    if (clock.dueAt() != null) {
      clock = clock.closed(at).under(terms, deadline);
    }
    outcome = Outcome.ended(at, recordedAt);
    this.reason = reason;
  }

  private void become(DossierStatus next, Instant at) {
    if (!status.canBecome(next)) {
      throw wrongState(StatusName.of(next));
    }
    follow(at);
    status = next;
  }

  private void mustAwait(DossierStatus awaited) {
    if (status != awaited) {
      throw wrongState(StatusName.of(DossierStatus.PROCESSING));
    }
  }

  private void follow(Instant at) {
    if (at.isBefore(lastStepAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Bước này không thể trước bước liền trước của hồ sơ.", "at");
    }
    lastStepAt = at;
  }

  private Refusal wrongState(String wanted) {
    return new Refusal(
        ProblemType.WRONG_STATE,
        "Hồ sơ đang ở trạng thái “%s”, không thể chuyển sang “%s”."
            .formatted(StatusName.of(status), wanted));
  }

  private Instant due() {
    var due = clock.dueAt();
    if (due == null) {
      throw new IllegalStateException("dossier " + id + " has not been received");
    }
    return due;
  }

  private Event event(DossierEventType type, Instant at) {
    revision++;
    return new Event(type, at, parts().state());
  }
}
