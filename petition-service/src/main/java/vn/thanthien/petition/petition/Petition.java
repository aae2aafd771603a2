package vn.thanthien.petition.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.deadline.DeadlineRule;
import vn.thanthien.petition.deadline.DeadlineRule.Stage;
import vn.thanthien.petition.deadline.DeadlineRule.Start;
import vn.thanthien.petition.deadline.DeadlineRules;

/// A petition (đơn), from receipt until it has left the desk in one of the ways the law knows (TT
/// 05/2021/TT-TTCP). Who wrote it and what it says is its [Submission].
///
/// Its methods are the steps; each checks the state table and the order of time, and returns the
/// event to publish. The deadline rows in force on the day of receipt are kept.
@Entity
class Petition extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;

  @Enumerated(EnumType.STRING)
  private PetitionSource source;

  @Enumerated(EnumType.STRING)
  private PetitionStatus status;

  private Instant receivedAt;
  private int signers;
  private @Nullable String village;
  private @Nullable UUID dossierId;

  @Enumerated(EnumType.STRING)
  private @Nullable PetitionKind petitionKind;

  private @Nullable Boolean withinCompetence;
  private @Nullable Boolean eligible;
  private @Nullable Instant classifiedAt;
  private @Nullable Instant acceptedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable DeadlineRule acceptRule;

  private @Nullable Instant acceptDueAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable DeadlineRule resolveRule;

  private @Nullable Instant resolveDueAt;
  private @Nullable Instant processedAt;
  private @Nullable Instant resolvedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable PetitionResult result;

  private @Nullable String destination;
  private @Nullable String documentNumber;
  private @Nullable String reason;
  private Instant lastStepAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Petition() {}

  /// Receives a petition.
  Petition(String unit, Receipt receipt) {
    super(unit);
    id = RecordId.next();
    source = receipt.source();
    status = PetitionStatus.RECEIVED;
    receivedAt = receipt.receivedAt();
    signers = receipt.signers();
    village = receipt.village();
    dossierId = receipt.dossierId();
    lastStepAt = receivedAt;
  }

  /// The event of the receipt.
  Event received() {
    return event(PetitionEventType.RECEIVED, receivedAt);
  }

  /// Finds what it is and whose; its deadlines follow from that and from the day of receipt.
  Event classify(
      Instant at,
      PetitionKind kind,
      boolean withinCompetence,
      boolean eligible,
      DeadlineRules rules,
      WorkingCalendar calendar) {
    become(PetitionStatus.CLASSIFIED, at);
    petitionKind = kind;
    this.withinCompetence = withinCompetence;
    this.eligible = eligible;
    classifiedAt = at;
    var receivedOn = VietnamTime.dayOf(receivedAt);
    acceptRule = rules.inForce(kind, Stage.ACCEPT, receivedOn).orElse(null);
    acceptDueAt = dueAt(acceptRule, Start.RECEIPT, receivedAt, calendar);
    resolveRule = rules.inForce(kind, Stage.RESOLVE, receivedOn).orElse(null);
    resolveDueAt = dueAt(resolveRule, Start.RECEIPT, receivedAt, calendar);
    return event(PetitionEventType.CLASSIFIED, at);
  }

  /// Takes it up (thụ lý): only what is ours to settle and fit to be settled.
  Event accept(Instant at, WorkingCalendar calendar) {
    mayBecome(PetitionStatus.ACCEPTED);
    require(isOurs(), "Đơn không thuộc thẩm quyền nên không thụ lý được.");
    require(Boolean.TRUE.equals(eligible), "Đơn chưa đủ điều kiện xử lý nên không thụ lý được.");
    become(PetitionStatus.ACCEPTED, at);
    acceptedAt = at;
    if (resolveDueAt == null) {
      resolveDueAt = dueAt(resolveRule, Start.ACCEPTANCE, at, calendar);
    }
    return event(PetitionEventType.ACCEPTED, at);
  }

  /// Sends it on to the competent body (chuyển đơn).
  Event transfer(Instant at, String to, @Nullable String documentNumber) {
    mayBecome(PetitionStatus.TRANSFERRED);
    require(!isOurs(), "Đơn thuộc thẩm quyền của đơn vị nên không chuyển đi được.");
    become(PetitionStatus.TRANSFERRED, at);
    destination = to;
    this.documentNumber = documentNumber;
    return left(PetitionEventType.TRANSFERRED, at);
  }

  /// Tells the submitter which body is competent (hướng dẫn).
  Event guide(Instant at, String to, @Nullable String documentNumber) {
    become(PetitionStatus.GUIDED, at);
    destination = to;
    this.documentNumber = documentNumber;
    return left(PetitionEventType.GUIDED, at);
  }

  /// Gives it back (trả lại đơn).
  Event sendBack(Instant at, String reason) {
    become(PetitionStatus.SENT_BACK, at);
    this.reason = reason;
    return left(PetitionEventType.SENT_BACK, at);
  }

  /// Puts it aside without a further step (xếp lưu), kept one year.
  Event file(Instant at, String reason) {
    become(PetitionStatus.FILED, at);
    this.reason = reason;
    return left(PetitionEventType.FILED, at);
  }

  /// The submitter takes it back (rút đơn).
  Event withdraw(Instant at) {
    become(PetitionStatus.WITHDRAWN, at);
    return left(PetitionEventType.WITHDRAWN, at);
  }

  /// Settles or answers it. Complaints and denunciations are settled only after they were taken up
  /// (Luật Khiếu nại, Đ.27; Luật Tố cáo, Đ.29), and come out right, partly right or wrong.
  Event resolve(Instant at, PetitionResult result, @Nullable String documentNumber) {
    mayBecome(PetitionStatus.RESOLVED);
    require(isOurs(), "Đơn không thuộc thẩm quyền nên đơn vị không giải quyết.");
    if (petitionKind == PetitionKind.COMPLAINT || petitionKind == PetitionKind.DENUNCIATION) {
      require(acceptedAt != null, "Khiếu nại, tố cáo phải được thụ lý trước khi giải quyết.");
      if (result == PetitionResult.ANSWERED) {
        throw new Refusal(
            ProblemType.INVALID,
            "Khiếu nại, tố cáo phải kết luận đúng, đúng một phần hoặc sai.",
            "result");
      }
    }
    become(PetitionStatus.RESOLVED, at);
    this.result = result;
    this.documentNumber = documentNumber;
    resolvedAt = at;
    return left(PetitionEventType.RESOLVED, at);
  }

  private Event left(PetitionEventType type, Instant at) {
    processedAt = at;
    return event(type, at);
  }

  private void mayBecome(PetitionStatus next) {
    if (!status.canBecome(next)) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Đơn đang ở trạng thái “%s”, không thể chuyển sang “%s”."
              .formatted(StatusName.of(status), StatusName.of(next)));
    }
  }

  private void become(PetitionStatus next, Instant at) {
    mayBecome(next);
    if (at.isBefore(lastStepAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Bước này không thể trước bước liền trước của đơn.", "at");
    }
    status = next;
    lastStepAt = at;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refusal(ProblemType.WRONG_STATE, otherwise);
    }
  }

  private static @Nullable Instant dueAt(
      @Nullable DeadlineRule rule, Start start, Instant started, WorkingCalendar calendar) {
    return rule == null || rule.start() != start ? null : rule.dueAt(started, calendar);
  }

  private boolean isOurs() {
    return Boolean.TRUE.equals(withinCompetence);
  }

  private Event event(PetitionEventType type, Instant at) {
    revision++;
    return new Event(type, at, state());
  }

  private PetitionState state() {
    return new PetitionState(
        id,
        revision,
        unit(),
        source,
        status,
        receivedAt,
        petitionKind,
        withinCompetence,
        eligible,
        classifiedAt,
        acceptedAt,
        acceptDueAt,
        resolveDueAt,
        processedAt,
        resolvedAt,
        result,
        isProtected() ? null : dossierId,
        isProtected() ? null : village);
  }

  UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  PetitionSource source() {
    return source;
  }

  PetitionStatus status() {
    return status;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  int signers() {
    return signers;
  }

  @Nullable String village() {
    return village;
  }

  @Nullable UUID dossierId() {
    return dossierId;
  }

  /// Absent until classified.
  @Nullable PetitionKind kind() {
    return petitionKind;
  }

  /// Whether anything that may lead to the person behind it stays within the desk: it is a
  /// denunciation (Luật Tố cáo 25/2018/QH14, Đ.56), or may still turn out to be one.
  boolean isProtected() {
    return petitionKind == null || petitionKind == PetitionKind.DENUNCIATION;
  }

  @Nullable Boolean withinCompetence() {
    return withinCompetence;
  }

  @Nullable Boolean eligible() {
    return eligible;
  }

  @Nullable Instant classifiedAt() {
    return classifiedAt;
  }

  @Nullable Instant acceptedAt() {
    return acceptedAt;
  }

  @Nullable DeadlineRule acceptRule() {
    return acceptRule;
  }

  /// Last moment to decide on acceptance.
  @Nullable Instant acceptDueAt() {
    return acceptDueAt;
  }

  @Nullable DeadlineRule resolveRule() {
    return resolveRule;
  }

  /// Last moment to settle or answer it.
  @Nullable Instant resolveDueAt() {
    return resolveDueAt;
  }

  @Nullable Instant processedAt() {
    return processedAt;
  }

  @Nullable Instant resolvedAt() {
    return resolvedAt;
  }

  @Nullable PetitionResult result() {
    return result;
  }

  /// The body it was sent on to, or the submitter was directed to.
  @Nullable String destination() {
    return destination;
  }

  /// Of the document that ended it.
  @Nullable String documentNumber() {
    return documentNumber;
  }

  /// Why it was sent back or filed, in the officer's words.
  @Nullable String reason() {
    return reason;
  }
}
