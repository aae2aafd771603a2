package vn.thanthien.dossier.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.ApologyDuty;
import vn.thanthien.dossier.deadline.ApologyRule;
import vn.thanthien.kernel.contract.dossier.DossierState.ApologyDue;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// What was said of a dossier's lateness, by the scan and to the applicant.
///
/// @param apologyDue what the scan found last
/// @param apologisedAt when the last apology with a new date (form 04) was given
/// @param newDueAt the appointed new moment; shown beside the original, never judged by
@Embeddable
public record ApologyRecord(
    @Enumerated(EnumType.STRING) @Nullable ApologyDue apologyDue,
    int reappointments,
    @Nullable Instant apologisedAt,
    @Nullable Instant newDueAt) {

  static final ApologyRecord NONE = new ApologyRecord(null, 0, null, null);

  ApologyRecord found(@Nullable ApologyDue due) {
    return new ApologyRecord(due, reappointments, apologisedAt, newDueAt);
  }

  /// @throws Refusal when the rule allows no further date, or the new date is no later one
  ApologyRecord reappointed(Instant at, Instant newDueAt, Instant dueAt, ApologyRule rule) {
    if (reappointments >= rule.maxReappointments()) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Chỉ được hẹn lại %d lần (%s).".formatted(rule.maxReappointments(), rule.legalBasis()));
    }
    if (!newDueAt.isAfter(at) || !newDueAt.isAfter(dueAt)) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Ngày hẹn lại phải sau ngày hẹn trả và sau thời điểm hẹn lại.",
          "newDueAt");
    }
    return new ApologyRecord(apologyDue, reappointments + 1, at, newDueAt);
  }

  ApologyDuty duty(ApologyRule rule, Instant dueAt, @Nullable Instant endedAt, Instant now) {
    return rule.duty(dueAt, apologisedAt, endedAt, apologyDue != null, now);
  }
}
