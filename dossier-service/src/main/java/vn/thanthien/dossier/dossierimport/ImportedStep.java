package vn.thanthien.dossier.dossierimport;

import java.util.List;
import java.util.Optional;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.dossier.Dossier;
import vn.thanthien.dossier.dossier.DossierStep;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// Takes a step that another system tells of a dossier known here, by the rules of the desk.
record ImportedStep(ImportStep step, ToldMoments moments) {

  /// @param history of the dossier: a step that stands in it, or lies before its last one, says
  ///   nothing new
  /// @return the event, empty when nothing is new
  /// @throws Refusal naming the field of the step that breaks a rule
  Optional<Event> take(
      Dossier dossier, List<DossierStep> history, Procedures procedures, Deadline deadline) {
    var parts = dossier.parts();
    var at = moments.after(parts.lastStepAt(), step.at(), "at");
    var isOld =
        at.isBefore(parts.lastStepAt())
            || history.stream()
                .anyMatch(past -> past.status() == step.status() && past.occurredAt().equals(at));
    if (isOld) {
      return Optional.empty();
    }
    var note = step.note() == null ? "" : step.note();
    return switch (step.status()) {
      case REGISTERED -> Optional.empty();
      case RECEIVED ->
          parts.status() == DossierStatus.REGISTERED
              ? Optional.of(
                  dossier.accept(
                      at,
                      procedures.inForce(
                          parts.terms().procedureCode(), VietnamTime.dayOf(at), "code"),
                      deadline))
              : Optional.empty();
      case NOT_ACCEPTED -> Optional.of(dossier.refuse(at, note));
      case PROCESSING -> processed(dossier, at, deadline);
      case SUPPLEMENT_REQUESTED -> Optional.of(dossier.requestSupplement(at, note));
      case PAYMENT_REQUESTED -> Optional.of(dossier.requestPayment(at, "Nghĩa vụ tài chính", 0));
      case WITHDRAWN -> Optional.of(dossier.withdraw(at, moments.now(), note, deadline));
      case STOPPED -> Optional.of(dossier.stop(at, moments.now(), note, deadline));
      case COMPLETED -> Optional.of(dossier.complete(at, moments.now(), false, deadline));
      case RETURNED -> Optional.of(dossier.handOver(at, false));
    };
  }

  /// Work goes on after a pause, or begins, or changes hands; without a name it only goes on.
  private Optional<Event> processed(Dossier dossier, java.time.Instant at, Deadline deadline) {
    return switch (dossier.parts().status()) {
      case SUPPLEMENT_REQUESTED -> Optional.of(dossier.receiveSupplement(at, deadline));
      case PAYMENT_REQUESTED -> Optional.of(dossier.receivePayment(at, deadline));
      case REGISTERED,
          RECEIVED,
          NOT_ACCEPTED,
          PROCESSING,
          WITHDRAWN,
          STOPPED,
          COMPLETED,
          RETURNED ->
          step.handler() == null
              ? Optional.empty()
              : Optional.of(dossier.assign(at, step.handler()));
    };
  }
}
