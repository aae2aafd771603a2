package vn.thanthien.petition.petition;

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
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.deadline.Complexity;
import vn.thanthien.petition.deadline.DeadlineRule;
import vn.thanthien.petition.deadline.DeadlineRule.Stage;
import vn.thanthien.petition.deadline.DeadlineRules;

/// A petition (đơn), from receipt until it has left the desk in one of the ways the law knows (TT
/// 05/2021/TT-TTCP). Who wrote it and what it says is kept apart: in the vault or as a
/// [Submission].
///
/// Several petitions on one matter are one case (vụ việc): they share the `caseId`, the id of the
/// petition that leads the case, and follow its steps. Its methods are the steps; each checks the
/// state table ([PetitionStage]) and the order of time, and returns the event to publish. How its
/// parts are read from outside: [PetitionParts].
@Entity
public class Petition extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;

  @Enumerated(EnumType.STRING)
  private PetitionSource source;

  @Enumerated(EnumType.STRING)
  private PetitionStage stage;

  /// Where it goes on after a suspension.
  @Enumerated(EnumType.STRING)
  private @Nullable PetitionStage heldStage;

  private int signers;
  private boolean anonymous;

  /// Whoever handed it in said it is a denunciation.
  private boolean saidToDenounce;

  private boolean transferredHere;
  private @Nullable String village;
  private @Nullable UUID dossierId;
  @Embedded private @Nullable Classification classification;
  @Embedded private PetitionClock clock;
  private @Nullable Instant processedAt;
  private @Nullable Instant resolvedAt;
  private @Nullable Instant enforcedAt;
  private @Nullable Instant acceptanceNotifiedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable PetitionResult result;

  @Enumerated(EnumType.STRING)
  private @Nullable NonAcceptanceReason nonAcceptance;

  private @Nullable String destination;
  private @Nullable String documentNumber;
  private @Nullable LocalDate documentDate;
  private @Nullable LocalDate keptUntil;

  @Convert(converter = SealedText.class)
  private @Nullable String reason;

  private @Nullable String handler;
  private UUID caseId;
  private @Nullable UUID splitFrom;
  private Instant lastStepAt;
  private boolean legalHold;
  private @Nullable Instant erasedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Petition() {}

  /// Receives a petition.
  Petition(String unit, Receipt receipt) {
    super(unit);
    id = RecordId.next();
    source = receipt.source();
    stage = PetitionStage.RECEIVED;
    clock = PetitionClock.started(receipt.receivedAt());
    signers = receipt.signers();
    anonymous = receipt.anonymous();
    saidToDenounce = receipt.saidToDenounce();
    transferredHere = receipt.transferredHere();
    village = receipt.village();
    dossierId = receipt.dossierId();
    splitFrom = receipt.splitFrom();
    caseId = id;
    lastStepAt = receipt.receivedAt();
  }

  /// The event of the receipt.
  Event received() {
    return event(PetitionEventType.RECEIVED, clock.receivedAt());
  }

  /// Finds what it is and whose; its deadlines follow from that and from the day of receipt.
  Event classify(Act act, Classification found, DeadlineRules rules, WorkingCalendar calendar) {
    become(PetitionStage.CLASSIFIED, act);
    classification = found;
    clock = clock.classified(found, rules, calendar);
    return event(PetitionEventType.CLASSIFIED, act.at());
  }

  /// How many people signed, as found when it was classified.
  void signedBy(int signers) {
    this.signers = signers;
  }

  /// Takes it up (thụ lý): only what is ours to settle and fit to be settled.
  Event accept(Act act, WorkingCalendar calendar) {
    mayBecome(PetitionStage.ACCEPTED);
    require(isOurs(), "Đơn không thuộc thẩm quyền nên không thụ lý được.");
    require(
        classification != null && classification.eligible(),
        "Đơn chưa đủ điều kiện xử lý nên không thụ lý được.");
    become(PetitionStage.ACCEPTED, act);
    clock = clock.accepted(act.at(), calendar);
    return event(PetitionEventType.ACCEPTED, act.at());
  }

  /// Tells who wrote it, and of a denunciation also whom it is against, that it was taken up.
  Event notifyAcceptance(Act act) {
    require(
        stage.isOpen() && clock.acceptedAt() != null,
        "Chỉ thông báo thụ lý cho đơn đã thụ lý và đang giải quyết.");
    require(acceptanceNotifiedAt == null, "Đã thông báo việc thụ lý đơn này.");
    follow(act);
    acceptanceNotifiedAt = act.at();
    return event(PetitionEventType.ACCEPTANCE_NOTIFIED, act.at());
  }

  /// Does not take a complaint up, for one of the law's reasons.
  Event refuseAcceptance(Act act, NonAcceptanceReason why) {
    mayBecome(PetitionStage.NOT_ACCEPTED);
    require(
        kind() == PetitionKind.COMPLAINT,
        "Chỉ khiếu nại mới có thông báo không thụ lý theo Luật Khiếu nại 02/2011/QH13, Đ.11.");
    become(PetitionStage.NOT_ACCEPTED, act);
    nonAcceptance = why;
    return left(PetitionEventType.NOT_ACCEPTED, act.at());
  }

  /// Sends it on to the competent body (chuyển đơn); a denunciation only once.
  Event transfer(Act act, String to) {
    mayBecome(PetitionStage.TRANSFERRED);
    require(!isOurs(), "Đơn thuộc thẩm quyền của đơn vị nên không chuyển đi được.");
    require(
        kind() != PetitionKind.DENUNCIATION || !transferredHere,
        "Đơn tố cáo đã được nơi khác chuyển đến; tố cáo chỉ được chuyển một lần"
            + " (TT 05/2021/TT-TTCP).");
    become(PetitionStage.TRANSFERRED, act);
    destination = to;
    return left(PetitionEventType.TRANSFERRED, act.at());
  }

  /// Tells the submitter which body is competent (hướng dẫn).
  Event guide(Act act, String to) {
    become(PetitionStage.GUIDED, act);
    destination = to;
    return left(PetitionEventType.GUIDED, act.at());
  }

  /// Gives it back (trả lại đơn).
  Event sendBack(Act act, String reason) {
    become(PetitionStage.SENT_BACK, act);
    this.reason = reason;
    return left(PetitionEventType.SENT_BACK, act.at());
  }

  /// Puts it aside without a further step (xếp lưu).
  ///
  /// @param archive how long it is kept, null where no rule says
  Event file(Act act, String reason, @Nullable DeadlineRule archive, WorkingCalendar calendar) {
    become(PetitionStage.FILED, act);
    this.reason = reason;
    keptUntil =
        archive == null
            ? null
            : archive.plus(VietnamTime.dayOf(act.at()), archive.amount(), calendar);
    return left(PetitionEventType.FILED, act.at());
  }

  /// The submitter takes it back (rút đơn).
  Event withdraw(Act act) {
    become(PetitionStage.WITHDRAWN, act);
    return left(PetitionEventType.WITHDRAWN, act.at());
  }

  /// Begins to look into it (xác minh).
  Event verify(Act act) {
    become(PetitionStage.VERIFYING, act);
    return event(PetitionEventType.VERIFICATION_STARTED, act.at());
  }

  /// A dialogue in the settlement of a complaint (kind f), announced in time.
  ///
  /// @param announcedOn legal day on which those invited were told, null where nobody noted it
  /// @param notice the rule on announcing it, null where none was in force
  Event holdDialogue(
      Act act,
      @Nullable LocalDate announcedOn,
      @Nullable DeadlineRule notice,
      WorkingCalendar calendar) {
    mayBecome(PetitionStage.IN_DIALOGUE);
    require(
        kind() == PetitionKind.COMPLAINT,
        "Chỉ khiếu nại mới có đối thoại trong giải quyết (Luật Khiếu nại 02/2011/QH13, Đ.30).");
    if (announcedOn != null && notice != null) {
      var earliest = notice.plus(announcedOn, notice.amount(), calendar);
      if (VietnamTime.dayOf(act.at()).isBefore(earliest)) {
        throw new Refusal(
            ProblemType.TIME_ORDER,
            "Phải thông báo trước buổi đối thoại ít nhất %d ngày: sớm nhất là ngày %s (%s)."
                .formatted(notice.amount(), VietnameseFormat.date(earliest), notice.legalBasis()),
            "announcedOn");
      }
    }
    become(PetitionStage.IN_DIALOGUE, act);
    return event(PetitionEventType.SETTLEMENT_DIALOGUE_HELD, act.at());
  }

  /// Suspends the settlement (tạm đình chỉ): the clock stands still.
  ///
  /// @param allowed the rule in force at receipt, null where the law knew no suspension
  Event suspend(Act act, String reason, @Nullable DeadlineRule allowed) {
    mayBecome(PetitionStage.SUSPENDED);
    mustBeAllowed(allowed);
    var before = stage;
    become(PetitionStage.SUSPENDED, act);
    heldStage = before;
    this.reason = reason;
    clock = clock.suspended(act.at());
    return event(PetitionEventType.SUSPENDED, act.at());
  }

  /// Goes on where it was suspended.
  Event resume(Act act, WorkingCalendar calendar) {
    if (stage != PetitionStage.SUSPENDED || heldStage == null) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Đơn đang ở trạng thái “%s”, không có tạm đình chỉ nào đang chờ."
              .formatted(StageName.of(stage)));
    }
    follow(act);
    stage = heldStage;
    heldStage = null;
    clock = clock.resumed(act.at(), calendar);
    return event(PetitionEventType.RESUMED, act.at());
  }

  /// Ends the settlement without a decision (đình chỉ).
  ///
  /// @param allowed as for [#suspend]
  Event terminate(Act act, String reason, @Nullable DeadlineRule allowed) {
    mayBecome(PetitionStage.TERMINATED);
    mustBeAllowed(allowed);
    become(PetitionStage.TERMINATED, act);
    this.reason = reason;
    resolvedAt = act.at();
    return left(PetitionEventType.TERMINATED, act.at());
  }

  /// Lengthens the stage it is in, within the law.
  Event extend(
      Act act, Complexity complexity, @Nullable LocalDate until, WorkingCalendar calendar) {
    require(
        stage.isOpen() && stage != PetitionStage.SUSPENDED && classification != null,
        "Đơn đang ở trạng thái “%s”, không gia hạn được.".formatted(StageName.of(stage)));
    var extended = clock.extended(act.at(), complexity, until, calendar);
    follow(act);
    clock = extended;
    return event(PetitionEventType.EXTENDED, act.at());
  }

  /// Settles or answers it. Complaints and denunciations are settled only after they were taken up
  /// (Luật Khiếu nại, Đ.27; Luật Tố cáo, Đ.29), and come out right, partly right or wrong.
  Event resolve(Act act, PetitionResult result) {
    var contentious = classification != null && classification.isContentious();
    var next = contentious ? PetitionStage.DECIDED : PetitionStage.ANSWERED;
    mayBecome(next);
    require(isOurs(), "Đơn không thuộc thẩm quyền nên đơn vị không giải quyết.");
    if (contentious) {
      require(
          clock.acceptedAt() != null,
          "Khiếu nại, tố cáo phải được thụ lý trước khi giải quyết"
              + " (Luật Khiếu nại 02/2011/QH13, Đ.27; Luật Tố cáo 25/2018/QH14, Đ.29).");
      if (result == PetitionResult.ANSWERED) {
        throw new Refusal(
            ProblemType.INVALID,
            "Khiếu nại, tố cáo phải kết luận đúng, đúng một phần hoặc sai.",
            "result");
      }
    }
    become(next, act);
    this.result = result;
    resolvedAt = act.at();
    return left(PetitionEventType.RESOLVED, act.at());
  }

  /// The decision was carried out (thi hành).
  Event enforce(Act act) {
    become(PetitionStage.ENFORCED, act);
    enforcedAt = act.at();
    return event(PetitionEventType.ENFORCED, act.at());
  }

  /// Given to somebody, who works on it from now on.
  Event assign(Act act, String handler) {
    require(
        stage.isOpen(),
        "Đơn đang ở trạng thái “%s”, không giao xử lý được nữa.".formatted(StageName.of(stage)));
    follow(act);
    this.handler = handler;
    return event(PetitionEventType.ASSIGNED, act.at());
  }

  /// Other petitions were taken out of it, because it was about several things.
  Event split(Act act) {
    require(
        stage == PetitionStage.RECEIVED,
        "Chỉ tách được đơn chưa phân loại; đơn đang ở trạng thái “%s”."
            .formatted(StageName.of(stage)));
    follow(act);
    return event(PetitionEventType.SPLIT, act.at());
  }

  /// A file was put to it.
  Event attach(Instant at) {
    return event(PetitionEventType.ATTACHED, at);
  }

  /// A file put to it by mistake was taken away; what was settled keeps its files.
  Event detach(Instant at) {
    require(
        stage.isOpen(),
        "Đơn đang ở trạng thái “%s”, không gỡ tệp được nữa.".formatted(StageName.of(stage)));
    return event(PetitionEventType.DETACHED, at);
  }

  /// Keeps, or no longer keeps, the personal data beyond their time.
  public void hold(boolean legalHold) {
    this.legalHold = legalHold;
  }

  /// Forgets officers' words on it; who wrote it lies elsewhere. What figures need stays.
  public void erase(Instant at) {
    if (legalHold || erasedAt != null || processedAt == null) {
      throw new IllegalStateException("petition " + id + " is not to be erased");
    }
    reason = null;
    erasedAt = at;
  }

  /// Joins the case another petition leads, whose steps it follows from now on; joining never buys
  /// time.
  Event join(Act act, Petition lead) {
    require(
        !id.equals(lead.id) && !caseId.equals(lead.caseId) && lead.leads(),
        "Chỉ nhập được vào đơn đang đứng đầu một vụ việc khác.");
    require(
        isClassifiedOrAccepted(stage) && lead.stage.isOpen() && lead.classification != null,
        "Chỉ nhập đơn đã phân loại hoặc đã thụ lý vào vụ việc đang giải quyết.");
    require(
        unit().equals(lead.unit())
            && kind() == lead.kind()
            && isOurs()
            && lead.isOurs()
            && classification != null
            && classification.eligible(),
        "Chỉ nhập đơn cùng loại, cùng đơn vị, thuộc thẩm quyền và đủ điều kiện xử lý"
            + " (TT 05/2021/TT-TTCP, Đ.27).");
    require(
        clock.acceptedAt() == null || lead.clock.acceptedAt() != null,
        "Đơn này đã thụ lý, vụ việc kia thì chưa; hãy nhập theo chiều ngược lại.");
    var own = clock.resolveDueAt();
    var theirs = lead.clock.resolveDueAt();
    require(
        own == null || theirs == null || !theirs.isAfter(own),
        "Nhập như vậy sẽ kéo dài thời hạn của đơn này; hãy nhập theo chiều ngược lại.");
    if (act.at().isBefore(lead.lastStepAt)) {
      throw tooEarly();
    }
    follow(act);
    var takenUp = clock.acceptedAt() != null || lead.clock.acceptedAt() == null;
    caseId = lead.caseId;
    copy(lead);
    clock = takenUp ? clock : clock.joinedAt(act.at());
    return event(PetitionEventType.JOINED, act.at());
  }

  /// Takes over what was done with the case it belongs to.
  Event follow(Petition lead, PetitionEventType type, Instant at) {
    copy(lead);
    caseId = lead.caseId;
    lastStepAt = at;
    return event(type, at);
  }

  /// Leads the case on, after the one that led it left.
  Event lead(UUID caseId, Instant at) {
    this.caseId = caseId;
    return event(PetitionEventType.JOINED, at);
  }

  /// Nothing tells any more what it was taken out of.
  void forgetOrigin() {
    splitFrom = null;
  }

  private void copy(Petition lead) {
    stage = lead.stage;
    heldStage = lead.heldStage;
    clock = clock.following(lead.clock);
    processedAt = lead.processedAt;
    resolvedAt = lead.resolvedAt;
    enforcedAt = lead.enforcedAt;
    acceptanceNotifiedAt = lead.acceptanceNotifiedAt;
    result = lead.result;
    nonAcceptance = lead.nonAcceptance;
    destination = lead.destination;
    documentNumber = lead.documentNumber;
    documentDate = lead.documentDate;
    keptUntil = lead.keptUntil;
    reason = lead.reason;
  }

  private static boolean isClassifiedOrAccepted(PetitionStage stage) {
    return stage == PetitionStage.CLASSIFIED || stage == PetitionStage.ACCEPTED;
  }

  private static void mustBeAllowed(@Nullable DeadlineRule allowed) {
    require(
        allowed != null,
        "Luật có hiệu lực vào ngày tiếp nhận đơn chưa quy định tạm đình chỉ, đình chỉ giải quyết"
            + " loại đơn này (với khiếu nại: từ 01/7/2026, Luật Khiếu nại, Đ.11a).");
  }

  private Event left(PetitionEventType type, Instant at) {
    processedAt = at;
    return event(type, at);
  }

  private void mayBecome(PetitionStage next) {
    if (!stage.canBecome(next)) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Đơn đang ở trạng thái “%s”, không thể chuyển sang “%s”."
              .formatted(StageName.of(stage), StageName.of(next)));
    }
  }

  private void become(PetitionStage next, Act act) {
    mayBecome(next);
    follow(act);
    stage = next;
  }

  /// Keeps the order of time, and the document.
  private void follow(Act act) {
    if (act.at().isBefore(lastStepAt)) {
      throw tooEarly();
    }
    var date = act.documentDate();
    if (date != null
        && (date.isAfter(VietnamTime.dayOf(act.at()))
            || date.isBefore(VietnamTime.dayOf(clock.receivedAt())))) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Ngày văn bản phải từ ngày tiếp nhận đơn đến ngày thực hiện bước này.",
          "documentDate");
    }
    lastStepAt = act.at();
    if (act.documentNumber() != null || date != null) {
      documentNumber = act.documentNumber();
      documentDate = date;
    }
  }

  private static Refusal tooEarly() {
    return new Refusal(
        ProblemType.TIME_ORDER, "Bước này không thể trước bước liền trước của đơn.", "at");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refusal(ProblemType.WRONG_STATE, otherwise);
    }
  }

  private @Nullable PetitionKind kind() {
    return classification == null ? null : classification.kind();
  }

  private boolean isOurs() {
    return classification != null && classification.withinCompetence();
  }

  private Event event(PetitionEventType type, Instant at) {
    revision++;
    return new Event(type, at, parts().state());
  }

  public UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  public long revision() {
    return revision;
  }

  /// Whether the case is named by it; the others of a case follow it.
  boolean leads() {
    return caseId.equals(id);
  }

  /// The legal day by which its rules are chosen.
  LocalDate receivedOn() {
    return VietnamTime.dayOf(clock.receivedAt());
  }

  /// The rule of a stage in force at its receipt; null where the law had none, or before it is
  /// classified.
  @Nullable DeadlineRule rule(DeadlineRules rules, Stage of) {
    return classification == null
        ? null
        : rules.inForce(classification.kind(), of, receivedOn()).orElse(null);
  }

  public PetitionParts parts() {
    return new PetitionParts(
        id,
        revision,
        unit(),
        source,
        stage,
        signers,
        anonymous,
        saidToDenounce,
        transferredHere,
        village,
        dossierId,
        classification,
        clock,
        processedAt,
        resolvedAt,
        enforcedAt,
        acceptanceNotifiedAt,
        result,
        nonAcceptance,
        destination,
        documentNumber,
        documentDate,
        keptUntil,
        reason,
        handler,
        caseId,
        splitFrom,
        lastStepAt,
        legalHold);
  }
}
