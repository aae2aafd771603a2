package vn.thanthien.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.ApologyRules;
import vn.thanthien.dossier.deadline.CountingRules;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.deadline.Deadlines;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.VietnamTime;

/// Explains due moments by counting them again.
@ApplicationScoped
class ClockDesk {

  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final CountingRules countingRules;
  private final ApologyRules apologyRules;
  private final Clock clock;

  @Inject
  ClockDesk(
      Dossiers dossiers,
      Deadlines deadlines,
      CountingRules countingRules,
      ApologyRules apologyRules,
      Clock clock) {
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.countingRules = countingRules;
    this.apologyRules = apologyRules;
    this.clock = clock;
  }

  @Transactional
  ClockView explain(UUID id) {
    var dossier = dossiers.get(id).parts();
    var deadline = deadlines.of(dossier.unit());
    var time = dossier.clock();
    var terms = dossier.terms();
    var due = time.dueAt();
    var source =
        due == null
            ? ClockView.Source.NONE
            : time.givenDueAt() == null ? ClockView.Source.COUNTED : ClockView.Source.GIVEN;
    var explanation =
        source == ClockView.Source.COUNTED ? Explanation.of(terms, time, deadline) : null;
    var upToDate = explanation == null || closing(explanation, deadline).equals(due);
    var judgement = due == null ? null : judgement(dossier, due);
    var receivedOn = VietnamTime.dayOf(time.receivedAt());
    var bases = countingRules.inForce(receivedOn);
    return new ClockView(
        id,
        dossier.status(),
        source,
        time.receivedAt(),
        receivedOn,
        terms.processingDays(),
        terms.dayCount(),
        terms.cutOff(),
        deadline.closingTime(),
        explanation != null && explanation.afterCutOff(),
        explanation == null ? List.of() : explanation.days(),
        explanation == null ? null : explanation.firstDueOn(),
        explanation == null ? List.of() : explanation.pauses(),
        due,
        upToDate,
        dossier.apology().newDueAt(),
        dossier.apology().apologisedAt(),
        judgement == null ? null : judgement.verdict(),
        judgement == null ? null : judgement.at(),
        dossier.outcome().savedWorkingDays(),
        new ClockView.LegalBases(
            "Thủ tục %s, bản có hiệu lực từ %s"
                .formatted(terms.procedureCode(), VietnameseFormat.date(terms.procedureVersion())),
            bases.counting(),
            bases.pause(),
            bases.verdict(),
            apologyRules.inForce(receivedOn).legalBasis()),
        ClockWords.of(dossier, source, explanation, upToDate, judgement));
  }

  private @Nullable Judgement judgement(DossierParts dossier, Instant due) {
    if (dossier.status() == DossierStatus.NOT_ACCEPTED) {
      return null;
    }
    var ended = dossier.outcome().endedAt();
    if (ended != null) {
      var verdict =
          switch (Deadline.punctuality(ended, due)) {
            case EARLY -> ClockView.Verdict.EARLY;
            case ON_TIME -> ClockView.Verdict.ON_TIME;
            case LATE -> ClockView.Verdict.LATE;
          };
      return new Judgement(verdict, ended);
    }
    var at =
        dossier.status().isPaused()
            ? dossier.clock().suspensions().getLast().from()
            : clock.instant();
    return new Judgement(
        due.isBefore(at) ? ClockView.Verdict.OVERDUE : ClockView.Verdict.IN_TIME, at);
  }

  private static Instant closing(Explanation explanation, Deadline deadline) {
    return explanation.dueOn().atTime(deadline.closingTime()).atZone(VietnamTime.ZONE).toInstant();
  }

  /// @param at the moment compared with the due moment
  record Judgement(ClockView.Verdict verdict, Instant at) {}
}
