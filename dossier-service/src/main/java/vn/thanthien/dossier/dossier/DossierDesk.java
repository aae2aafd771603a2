package vn.thanthien.dossier.dossier;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadlines;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.kernel.time.VietnamTime;

/// The one-stop desk: loads, asks, records.
@ApplicationScoped
class DossierDesk {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Deadlines deadlines;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  DossierDesk(
      Dossiers dossiers,
      Procedures procedures,
      Deadlines deadlines,
      Units units,
      Outbox outbox,
      Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.deadlines = deadlines;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Dossier receive(ReceiveDossier request) {
    var unit = units.owner(request.unit());
    var receipt = request.receipt(ActTime.of(request.receivedAt(), clock, "receivedAt"));
    var procedure =
        procedures
            .inForce(request.procedureCode(), VietnamTime.dayOf(receipt.receivedAt()))
            .orElseThrow(() ->
                new Refusal(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Không có thủ tục này có hiệu lực vào ngày tiếp nhận.",
                    "procedureCode"));
    var dossier = new Dossier(unit, receipt, procedure, null, deadlines.of(unit));
    dossiers.persist(dossier);
    return recorded(dossier, dossier.received());
  }

  @Transactional
  Dossier record(UUID id, @Nullable String ifMatch, Step step) {
    var dossier = dossiers.get(id);
    Revision.check(ifMatch, dossier.revision());
    var at = ActTime.of(step.at(), clock, "at");
    var event =
        switch (step) {
          case Step.SupplementRequest request -> dossier.requestSupplement(at, request.reason());
          case Step.SupplementReceipt _ ->
              dossier.receiveSupplement(at, deadlines.of(dossier.unit()));
          case Step.Completion completion ->
              dossier.complete(at, completion.resultDigitised(), deadlines.of(dossier.unit()));
          case Step.Return handOver -> dossier.handOver(at, handOver.homeDelivery());
          case Step.Refused refusal -> dossier.refuse(at, refusal.reason());
          case Step.Withdrawal withdrawal -> dossier.withdraw(at, withdrawal.reason());
          case Step.Stoppage stoppage -> dossier.stop(at, stoppage.reason());
        };
    return recorded(dossier, event);
  }

  private Dossier recorded(Dossier dossier, Event event) {
    outbox.add(event);
    Log.infof("dossier %s %s", dossier.id(), dossier.status());
    return dossier;
  }
}
