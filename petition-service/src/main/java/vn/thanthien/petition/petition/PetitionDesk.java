package vn.thanthien.petition.petition;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Calendars;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.deadline.DeadlineRule;
import vn.thanthien.petition.deadline.DeadlineRule.Stage;
import vn.thanthien.petition.deadline.DeadlineRules;
import vn.thanthien.petition.vault.Submitted;
import vn.thanthien.petition.vault.Vault;

/// The desk where petitions are taken in and settled: loads, asks, records; every request once.
@ApplicationScoped
public class PetitionDesk {

  private static final String TO_CLASSIFY = "Đọc để phân loại đơn";

  private final Petitions petitions;
  private final PetitionSteps steps;
  private final Submissions submissions;
  private final Vault vault;
  private final PetitionSight sight;
  private final DeadlineRules rules;
  private final Calendars calendars;
  private final Units units;
  private final Outbox outbox;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Officials officials;
  private final Clock clock;

  @Inject
  PetitionDesk(
      Petitions petitions,
      PetitionSteps steps,
      Submissions submissions,
      Vault vault,
      PetitionSight sight,
      DeadlineRules rules,
      Calendars calendars,
      Units units,
      Outbox outbox,
      Idempotency idempotency,
      Caller caller,
      Officials officials,
      Clock clock) {
    this.petitions = petitions;
    this.steps = steps;
    this.submissions = submissions;
    this.vault = vault;
    this.sight = sight;
    this.rules = rules;
    this.calendars = calendars;
    this.units = units;
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.caller = caller;
    this.officials = officials;
    this.clock = clock;
  }

  /// Takes a petition in; the answer repeats what was sent, unless it denounces.
  @Transactional
  PetitionView receive(ReceivePetition request) {
    var id =
        idempotency.once(
            request,
            () -> {
              var unit = units.owner(request.unit());
              var at = ActTime.of(request.receivedAt(), clock, "receivedAt");
              return take(unit, request.receipt(at), request.submitted()).id();
            });
    var petition = petitions.get(id).parts();
    return view(petition, sight.classifies(petition) ? request.submitted() : null);
  }

  @Transactional
  PetitionView record(UUID id, @Nullable String ifMatch, Step step) {
    idempotency.once(step, () -> record(petitions.get(id), ifMatch, step));
    return view(petitions.get(id).parts(), null);
  }

  @Transactional
  PetitionView one(UUID id) {
    var petition = petitions.get(id).parts();
    if (sight.classifies(petition) && vault.keeps(id)) {
      return view(petition, vault.open(id, TO_CLASSIFY));
    }
    var submission = sight.reachesSubmission(petition) ? submissions.findById(id) : null;
    return view(petition, submission == null ? null : submission.submitted());
  }

  @Transactional
  List<StepView> history(UUID id) {
    var knowsWords = sight.reachesWords(petitions.get(id).parts());
    var lines = steps.of(id);
    var names = officials.names(lines.stream().map(PetitionStep::actor));
    return lines.stream().map(step -> StepView.of(step, names, knowsWords)).toList();
  }

  /// Nobody's name stands in a list.
  @Transactional
  Page<PetitionView> page(PetitionFilter filter, @Nullable UUID after, int limit) {
    return Page.of(
        petitions.page(filter, sight.searchableUnit(), clock.instant(), after, limit),
        limit,
        Petition::id,
        petition -> view(petition.parts(), null));
  }

  /// Writes down that a file was put to a petition, in the running transaction.
  public void attached(Petition petition) {
    var at = clock.instant();
    record(petition, petition.attach(at), Act.at(at), null);
  }

  /// Writes down that a file was taken away, likewise.
  public void detached(Petition petition) {
    var at = clock.instant();
    record(petition, petition.detach(at), Act.at(at), null);
  }

  PetitionView view(PetitionParts petition, @Nullable Submitted submitted) {
    return PetitionView.of(
        petition,
        times(petition),
        sight.worksOn(petition),
        sight.reachesWords(petition),
        submitted);
  }

  private PetitionView.Times times(PetitionParts petition) {
    var kind = petition.kind();
    if (kind == null) {
      return new PetitionView.Times(petition.isOverdue(clock.instant()), null, null);
    }
    var receivedAt = petition.clock().receivedAt();
    var acceptedAt = petition.clock().acceptedAt();
    var receivedOn = VietnamTime.dayOf(receivedAt);
    var calendar = calendars.current();
    var reply =
        switch (petition.source()) {
          case RECEPTION_DESK -> rules.inForce(kind, Stage.REPLY, receivedOn);
          case POST, SUGGESTION_BOX, FORWARDED, ONLINE -> Optional.<DeadlineRule>empty();
        };
    var notice = rules.inForce(kind, Stage.NOTIFY, receivedOn);
    return new PetitionView.Times(
        petition.isOverdue(clock.instant()),
        acceptedAt == null
            ? null
            : notice.map(rule -> rule.dueAt(acceptedAt, calendar)).orElse(null),
        reply.map(rule -> rule.dueAt(receivedAt, calendar)).orElse(null));
  }

  private Petition take(String unit, Receipt receipt, Submitted submitted) {
    var petition = new Petition(unit, receipt);
    var received =
        petition.received(); // counts the revision: after persist that would be an update
    petitions.persist(petition);
    vault.keep(unit, petition.id(), submitted);
    record(petition, received, Act.at(receipt.receivedAt()), null);
    return petition;
  }

  private UUID record(Petition petition, @Nullable String ifMatch, Step step) {
    Revision.check(ifMatch, petition.revision());
    var act =
        new Act(ActTime.of(step.at(), clock, "at"), step.documentNumber(), step.documentDate());
    var before = petition.parts().stage();
    if (!petition.leads()
        && !(step instanceof Step.Assignment || step instanceof Step.Withdrawal)) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Đơn đã nhập vào một vụ việc; hãy xử lý tại đơn đứng đầu vụ việc.");
    }
    var event = take(petition, step, act);
    record(petition, event, act, step.note());
    if (petition.leads()) {
      lead(petition, before, event, act, step.note());
    }
    return petition.id();
  }

  private Event take(Petition petition, Step step, Act act) {
    var calendar = calendars.current();
    return switch (step) {
      case Step.Classification found -> classify(petition, found, act);
      case Step.Acceptance _ -> petition.accept(act, calendar);
      case Step.AcceptanceNotice _ -> petition.notifyAcceptance(act);
      case Step.NonAcceptance refusal -> petition.refuseAcceptance(act, refusal.reason());
      case Step.Transfer transfer -> petition.transfer(act, transfer.to());
      case Step.Guidance guidance -> petition.guide(act, guidance.to());
      case Step.SendingBack sendingBack -> petition.sendBack(act, sendingBack.reason());
      case Step.Filing filing ->
          petition.file(act, filing.reason(), petition.rule(rules, Stage.ARCHIVE), calendar);
      case Step.Withdrawal _ -> petition.withdraw(act);
      case Step.Verification _ -> petition.verify(act);
      case Step.SettlementDialogue dialogue ->
          petition.holdDialogue(
              act, dialogue.announcedOn(), petition.rule(rules, Stage.DIALOGUE_NOTICE), calendar);
      case Step.Suspension suspension ->
          petition.suspend(act, suspension.reason(), petition.rule(rules, Stage.SUSPEND));
      case Step.Resumption _ -> petition.resume(act, calendar);
      case Step.Termination termination ->
          petition.terminate(act, termination.reason(), petition.rule(rules, Stage.SUSPEND));
      case Step.Extension extension ->
          petition.extend(act, extension.complexity(), extension.until(), calendar);
      case Step.Resolution resolution -> petition.resolve(act, resolution.result());
      case Step.Enforcement _ -> petition.enforce(act);
      case Step.Assignment assignment -> petition.assign(act, assignment.handler());
      case Step.Joining joining -> join(petition, joining.leader(), act);
      case Step.Splitting splitting -> split(petition, splitting, act);
    };
  }

  /// What is no denunciation leaves the vault; of one that is, nothing shows any more what it was
  /// taken out of.
  private Event classify(Petition petition, Step.Classification request, Act act) {
    var found = request.found(act.at());
    var nameless = petition.parts().anonymous() && found.kind() == PetitionKind.DENUNCIATION;
    if (nameless && found.eligible() && !Boolean.TRUE.equals(request.usableEvidence())) {
      rules
          .inForce(found.kind(), Stage.ANONYMOUS, petition.receivedOn())
          .ifPresent(rule -> {
            throw new Refusal(
                ProblemType.INVALID,
                "Tố cáo không rõ người tố cáo thì không xử lý, trừ khi thông tin, tài liệu rõ ràng"
                    + " và kiểm tra được ngay (%s).".formatted(rule.legalBasis()),
                "usableEvidence");
          });
    }
    var event = petition.classify(act, found, rules, calendars.current());
    if (request.signers() != null) {
      petition.signedBy(request.signers());
    }
    if (found.kind() == PetitionKind.DENUNCIATION) {
      petition.forgetOrigin();
      petitions.takenOutOf(petition.id()).forEach(Petition::forgetOrigin);
    } else {
      submissions.persist(
          new Submission(petition.unit(), petition.id(), vault.release(petition.id())));
    }
    return event;
  }

  private Event join(Petition petition, UUID leader, Act act) {
    if (!petitions.following(petition).isEmpty()) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Đơn này đang đứng đầu một vụ việc có đơn khác; hãy nhập từng đơn của vụ việc kia vào đây.");
    }
    var lead = petitions.findByIdOptional(leader).orElse(null);
    if (lead == null) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE, "Không có đơn này trong phạm vi của bạn.", "leader");
    }
    return petition.join(act, lead);
  }

  private Event split(Petition petition, Step.Splitting splitting, Act act) {
    var event = petition.split(act);
    var mixed = petition.parts();
    var submitted = vault.replace(petition.id(), splitting.content());
    for (var content : splitting.others()) {
      take(
          petition.unit(),
          new Receipt(
              mixed.source(),
              mixed.clock().receivedAt(),
              mixed.signers(),
              mixed.anonymous(),
              mixed.saidToDenounce(),
              mixed.transferredHere(),
              mixed.village(),
              mixed.dossierId(),
              petition.id()),
          submitted.about(content));
    }
    return event;
  }

  /// The others of a case go the way of the one that leads it; when that one is withdrawn, the next
  /// leads on.
  private void lead(
      Petition lead, PetitionStage before, Event event, Act act, @Nullable String note) {
    var others = petitions.following(lead);
    if (others.isEmpty()) {
      return;
    }
    switch ((PetitionEventType) event.type()) {
      case WITHDRAWN -> {
        var next = others.stream().filter(other -> other.parts().stage() == before).findFirst();
        next.ifPresent(first ->
            others.forEach(other -> record(other, other.lead(first.id(), act.at()), act, null)));
      }
      case ASSIGNED, ATTACHED, DETACHED, JOINED, SPLIT -> {
        // of this petition alone
      }
      default ->
          others.stream()
              .filter(other -> other.parts().stage() == before)
              .forEach(other ->
                  record(
                      other,
                      other.follow(lead, (PetitionEventType) event.type(), act.at()),
                      act,
                      note));
    }
  }

  private void record(Petition petition, Event event, Act act, @Nullable String note) {
    outbox.add(event);
    steps.persist(
        new PetitionStep(event, petition.parts(), act, note, caller.name(), clock.instant()));
    Log.infof("petition %s %s", petition.id(), event.type());
  }
}
