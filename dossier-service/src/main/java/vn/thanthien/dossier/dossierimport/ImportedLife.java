package vn.thanthien.dossier.dossierimport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.dossier.Applicant;
import vn.thanthien.dossier.dossier.Assistance;
import vn.thanthien.dossier.dossier.Dossier;
import vn.thanthien.dossier.dossier.Receipt;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// Lives an imported dossier again, step by step, so that another system's records meet the same
/// rules as the desk's.
///
/// @param now nothing may have happened later
record ImportedLife(ImportLine line, Instant now) {

  /// The day of receipt, which decides the procedure's version.
  LocalDate receivedOn() {
    return VietnamTime.dayOf(moment(line.receivedAt(), "receivedAt"));
  }

  /// @throws Refusal naming the field of the line that breaks a rule
  Dossier live(String unit, Procedure procedure, Deadline deadline) {
    var dossier =
        Dossier.received(
            unit, receipt(), procedure, line.dueAt() == null ? null : due(line.dueAt()), deadline);
    var supplements =
        line.supplements() == null ? List.<ImportLine.Supplement>of() : line.supplements();
    for (var i = 0; i < supplements.size(); i++) {
      var supplement = supplements.get(i);
      var path = "supplements[" + i + "].";
      var requestedAt = moment(supplement.requestedAt(), path + "requestedAt");
      step(path + "requestedAt", () -> dossier.requestSupplement(requestedAt, reason()));
      if (supplement.receivedAt() != null) {
        var receivedAt = moment(supplement.receivedAt(), path + "receivedAt");
        step(path + "receivedAt", () -> dossier.receiveSupplement(receivedAt, deadline));
      }
    }
    if (line.completedAt() != null) {
      var at = moment(line.completedAt(), "completedAt");
      step("completedAt", () -> dossier.complete(at, line.resultDigitised(), deadline));
    }
    if (line.returnedAt() != null) {
      var at = moment(line.returnedAt(), "returnedAt");
      step("returnedAt", () -> dossier.handOver(at, line.homeDelivery()));
    }
    if (line.refusedAt() != null) {
      var at = moment(line.refusedAt(), "refusedAt");
      step("refusedAt", () -> dossier.refuse(at, reason()));
    }
    if (line.withdrawnAt() != null) {
      var at = moment(line.withdrawnAt(), "withdrawnAt");
      step("withdrawnAt", () -> dossier.withdraw(at, reason(), deadline));
    }
    if (line.stoppedAt() != null) {
      var at = moment(line.stoppedAt(), "stoppedAt");
      step("stoppedAt", () -> dossier.stop(at, reason(), deadline));
    }
    return dossier;
  }

  private Receipt receipt() {
    return new Receipt(
        line.code(),
        line.channel(),
        moment(line.receivedAt(), "receivedAt"),
        Applicant.of(
            line.applicantName(), line.applicantIdentityNumber(), line.applicantPhone(), null),
        line.village(),
        new Assistance(line.homeDelivery(), line.assistedFiling(), line.assistanceReason(), null),
        null,
        List.of(),
        List.of(),
        line.handler());
  }

  private String reason() {
    return line.reason() == null ? "" : line.reason();
  }

  private static void step(String field, Runnable step) {
    try {
      step.run();
    } catch (Refusal refusal) {
      throw new Refusal(refusal.type(), String.valueOf(refusal.getMessage()), field);
    }
  }

  /// A date alone stands for its first moment, which makes nothing late.
  private Instant moment(String text, String field) {
    var moment = isDate(text) ? VietnamTime.startOf(date(text, field)) : exact(text, field);
    if (moment.isAfter(now)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Thời điểm không thể ở tương lai.", field);
    }
    return moment;
  }

  /// A due date alone lasts to its last second: where a source keeps dates, dates are compared.
  private static Instant due(String text) {
    return isDate(text)
        ? VietnamTime.startOf(date(text, "dueAt").plusDays(1)).minusSeconds(1)
        : exact(text, "dueAt");
  }

  private static boolean isDate(@Nullable String text) {
    return text != null && text.length() == 10;
  }

  private static LocalDate date(String text, String field) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(field);
    }
  }

  private static Instant exact(String text, String field) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw unreadable(field);
    }
  }

  private static Refusal unreadable(String field) {
    return new Refusal(
        ProblemType.INVALID,
        "Ngày giờ phải theo ISO-8601, ví dụ 2023-05-04T08:15:00+07:00.",
        field);
  }
}
