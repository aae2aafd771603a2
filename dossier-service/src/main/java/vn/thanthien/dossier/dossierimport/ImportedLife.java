package vn.thanthien.dossier.dossierimport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.dossier.Applicant;
import vn.thanthien.dossier.dossier.Assistance;
import vn.thanthien.dossier.dossier.Dossier;
import vn.thanthien.dossier.dossier.Receipt;
import vn.thanthien.dossier.dossier.StatusName;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// Lives an imported dossier again, step by step, so that another system's records meet the same
/// rules as the desk's.
record ImportedLife(ImportLine line, ToldMoments moments) {

  /// The day of receipt, which decides the procedure's version.
  LocalDate receivedOn() {
    return VietnamTime.dayOf(moments.at(line.receivedAt(), "receivedAt"));
  }

  /// @throws Refusal naming the field of the line that breaks a rule
  Dossier live(String unit, Procedure procedure, Deadline deadline) {
    if (line.status() == DossierStatus.REGISTERED) {
      var registered = Dossier.registered(unit, receipt(), procedure);
      end(registered, deadline);
      return registered;
    }
    var dossier =
        Dossier.received(
            unit,
            receipt(),
            procedure,
            line.dueAt() == null ? null : moments.due(line.dueAt(), "dueAt"),
            deadline);
    pauses(dossier, deadline);
    if (line.status() == DossierStatus.PROCESSING && line.handler() != null) {
      step("status", () -> dossier.assign(dossier.parts().lastStepAt(), line.handler()));
    }
    end(dossier, deadline);
    mustBeAsTold(dossier.parts().status());
    return dossier;
  }

  private void pauses(Dossier dossier, Deadline deadline) {
    var supplements =
        line.supplements() == null ? List.<ImportLine.Supplement>of() : line.supplements();
    for (var i = 0; i < supplements.size(); i++) {
      var path = "supplements[" + i + "].";
      var supplement = supplements.get(i);
      step(
          dossier,
          path + "requestedAt",
          supplement.requestedAt(),
          at -> dossier.requestSupplement(at, reason()));
      step(
          dossier,
          path + "receivedAt",
          supplement.receivedAt(),
          at -> dossier.receiveSupplement(at, deadline));
    }
    step(
        dossier,
        "paymentRequestedAt",
        line.paymentRequestedAt(),
        at -> dossier.requestPayment(at, "Nghĩa vụ tài chính", 0));
    step(
        dossier,
        "paymentReceivedAt",
        line.paymentReceivedAt(),
        at -> dossier.receivePayment(at, deadline));
  }

  private void end(Dossier dossier, Deadline deadline) {
    step(
        dossier,
        "completedAt",
        line.completedAt(),
        at -> dossier.complete(at, moments.now(), line.resultDigitised(), deadline));
    step(dossier, "returnedAt", line.returnedAt(), at -> dossier.handOver(at, line.homeDelivery()));
    step(dossier, "refusedAt", line.refusedAt(), at -> dossier.refuse(at, reason()));
    step(
        dossier,
        "withdrawnAt",
        line.withdrawnAt(),
        at -> dossier.withdraw(at, moments.now(), reason(), deadline));
    step(
        dossier,
        "stoppedAt",
        line.stoppedAt(),
        at -> dossier.stop(at, moments.now(), reason(), deadline));
  }

  /// A source that says one thing and dates another is not believed either.
  private void mustBeAsTold(DossierStatus lived) {
    var told = line.status();
    var agree =
        told == null
            || told == lived
            || (told.isInProgress() && lived.isInProgress())
            || (told == DossierStatus.COMPLETED && lived == DossierStatus.RETURNED);
    if (!agree) {
      throw new Refusal(
          ProblemType.INVALID,
          "Nguồn ghi trạng thái “%s” nhưng các mốc thời gian dẫn tới “%s”."
              .formatted(StatusName.of(told), StatusName.of(lived)),
          "status");
    }
  }

  private Receipt receipt() {
    return new Receipt(
        line.code(),
        line.channel(),
        moments.at(line.receivedAt(), "receivedAt"),
        Applicant.of(
            line.applicantName(), line.applicantIdentityNumber(), line.applicantPhone(), null),
        line.village(),
        new Assistance(line.homeDelivery(), line.assistedFiling(), line.assistanceReason(), null),
        null,
        line.components() == null ? List.of() : line.components(),
        List.of(),
        line.handler());
  }

  private String reason() {
    return line.reason() == null ? "" : line.reason();
  }

  private void step(
      Dossier dossier, String field, @Nullable String moment, Consumer<Instant> step) {
    if (moment != null) {
      var at = moments.after(dossier.parts().lastStepAt(), moment, field);
      step(field, () -> step.accept(at));
    }
  }

  private static void step(String field, Runnable step) {
    try {
      step.run();
    } catch (Refusal refusal) {
      throw new Refusal(refusal.type(), String.valueOf(refusal.getMessage()), field);
    }
  }
}
