package vn.thanthien.dossier.dossier;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.ApologyRules;
import vn.thanthien.dossier.deadline.Deadlines;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.VietnamTime;

/// The one-stop desk: loads, asks, records; every request once.
@ApplicationScoped
class DossierDesk {

  private final Dossiers dossiers;
  private final DossierSteps steps;
  private final Procedures procedures;
  private final Deadlines deadlines;
  private final ApologyRules apologyRules;
  private final Units units;
  private final Outbox outbox;
  private final Idempotency idempotency;
  private final ApplicantSight sight;
  private final Caller caller;
  private final Officials officials;
  private final Clock clock;

  @Inject
  DossierDesk(
      Dossiers dossiers,
      DossierSteps steps,
      Procedures procedures,
      Deadlines deadlines,
      ApologyRules apologyRules,
      Units units,
      Outbox outbox,
      Idempotency idempotency,
      ApplicantSight sight,
      Caller caller,
      Officials officials,
      Clock clock) {
    this.dossiers = dossiers;
    this.steps = steps;
    this.procedures = procedures;
    this.deadlines = deadlines;
    this.apologyRules = apologyRules;
    this.units = units;
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.sight = sight;
    this.caller = caller;
    this.officials = officials;
    this.clock = clock;
  }

  @Transactional
  DossierView receive(ReceiveDossier request) {
    return one(idempotency.once(request, () -> take(request)));
  }

  @Transactional
  DossierView record(UUID id, @Nullable String ifMatch, Step step) {
    idempotency.once(step, () -> record(dossiers.get(id), ifMatch, step));
    return one(id);
  }

  @Transactional
  DossierView describeComponents(UUID id, @Nullable String ifMatch, List<Component> components) {
    var dossier = dossiers.get(id);
    Revision.check(ifMatch, dossier.revision());
    record(dossier, dossier.describeComponents(clock.instant(), components), null);
    return view(dossier);
  }

  @Transactional
  DossierView one(UUID id) {
    return view(dossiers.get(id));
  }

  @Transactional
  List<StepView> history(UUID id) {
    var knowsApplicant = sight.reaches(dossiers.get(id).unit());
    var lines = steps.of(id);
    var names = officials.names(lines.stream().map(DossierStep::actor));
    return lines.stream().map(step -> StepView.of(step, names, knowsApplicant)).toList();
  }

  @Transactional
  Page<DossierView> page(DossierFilter filter, @Nullable String after, int limit) {
    return Page.of(
        dossiers.page(filter, caller.unit(), after, limit),
        limit,
        dossier -> Dossiers.position(filter, dossier),
        this::view);
  }

  @Transactional
  List<DossierCounts> counts(@Nullable String unit) {
    var now = clock.instant();
    return dossiers.counts(unit, now, VietnamTime.startOf(VietnamTime.dayOf(now).plusDays(1)));
  }

  private DossierView view(Dossier dossier) {
    return DossierView.of(
        dossier.parts(),
        dossier.apologyDuty(apologyRules.inForce(dossier.receivedOn()), clock.instant()),
        sight.reaches(dossier.unit()));
  }

  private UUID take(ReceiveDossier request) {
    var unit = units.owner(request.unit());
    var receipt = request.receipt(ActTime.of(request.receivedAt(), clock, "receivedAt"));
    var procedure = procedure(request.procedureCode(), receipt.receivedAt());
    var dossier =
        request.registeredOnly()
            ? Dossier.registered(unit, receipt, procedure)
            : Dossier.received(unit, receipt, procedure, null, deadlines.of(unit));
    var cameIn = dossier.cameIn(); // counts the revision: after persist that would be an update
    dossiers.persist(dossier);
    return record(dossier, cameIn, null);
  }

  private UUID record(Dossier dossier, @Nullable String ifMatch, Step step) {
    Revision.check(ifMatch, dossier.revision());
    var now = clock.instant();
    var at = ActTime.of(step.at(), clock, "at");
    var deadline = deadlines.of(dossier.unit());
    var event =
        switch (step) {
          case Step.Acceptance _ ->
              dossier.accept(at, procedure(dossier.procedureCode(), at), deadline);
          case Step.Assignment assignment -> dossier.assign(at, assignment.handler());
          case Step.SupplementRequest request -> dossier.requestSupplement(at, request.reason());
          case Step.SupplementReceipt _ -> dossier.receiveSupplement(at, deadline);
          case Step.PaymentRequest request ->
              dossier.requestPayment(at, request.name(), request.amount());
          case Step.PaymentReceipt _ -> dossier.receivePayment(at, deadline);
          case Step.Reappointment next ->
              dossier.reappoint(
                  at, next.newDueAt(), next.reason(), apologyRules.inForce(dossier.receivedOn()));
          case Step.Completion completion ->
              dossier.complete(at, now, completion.resultDigitised(), deadline);
          case Step.Return handOver -> dossier.handOver(at, handOver.homeDelivery());
          case Step.Refused refusal -> dossier.refuse(at, refusal.reason());
          case Step.Withdrawal withdrawal ->
              dossier.withdraw(at, now, withdrawal.reason(), deadline);
          case Step.Stoppage stoppage -> dossier.stop(at, now, stoppage.reason(), deadline);
        };
    return record(dossier, event, step.note());
  }

  private UUID record(Dossier dossier, Event event, @Nullable String note) {
    outbox.add(event);
    steps.persist(new DossierStep(event, caller.name(), dossier.handler(), note, clock.instant()));
    Log.infof("dossier %s %s", dossier.id(), event.type());
    return dossier.id();
  }

  private Procedure procedure(String code, Instant at) {
    return procedures.inForce(code, VietnamTime.dayOf(at), "procedureCode");
  }
}
