package vn.thanthien.survey.round;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.survey.questionnaire.BuiltIns;
import vn.thanthien.survey.questionnaire.Questionnaires;
import vn.thanthien.survey.round.SurveyRound.Asked;

/// Opens rounds and hands out their paper ballots.
@ApplicationScoped
class SurveyRoundDesk {

  private final SurveyRounds rounds;
  private final Questionnaires questionnaires;
  private final BuiltIns builtIns;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  SurveyRoundDesk(
      SurveyRounds rounds,
      Questionnaires questionnaires,
      BuiltIns builtIns,
      Units units,
      Outbox outbox,
      Clock clock) {
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.builtIns = builtIns;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  SurveyRound open(OpenRound request) {
    var round = new SurveyRound(units.owner(request.unit()), request, asked(request));
    outbox.add(round.opened(clock.instant()));
    rounds.persist(round);
    Log.infof("survey round %s opened", round.id());
    return round;
  }

  /// Hands out more paper ballots.
  @Transactional
  SurveyRound issue(UUID id, @Nullable String ifMatch, IssueBallots request) {
    var round = rounds.forChange(id).orElseThrow(Refusal::unknown);
    Revision.check(ifMatch, round.revision());
    outbox.add(round.issue(request.village(), request.count(), clock.instant()));
    Log.infof("survey round %s: %d paper ballots handed out", round.id(), request.count());
    return round;
  }

  private Asked asked(OpenRound request) {
    if (request.questionnaireId() != null && request.builtIn() != null) {
      throw new Refusal(ProblemType.INVALID, "Chỉ chọn một bộ câu hỏi.", "builtIn");
    }
    if (request.questionnaireId() != null) {
      var own =
          questionnaires
              .findByIdOptional(request.questionnaireId())
              .orElseThrow(() ->
                  new Refusal(
                      ProblemType.UNKNOWN_REFERENCE,
                      "Không có bộ câu hỏi này trong phạm vi của bạn.",
                      "questionnaireId"));
      return new Asked(own.id(), own.code(), own.form());
    }
    var shipped =
        request.builtIn() == null
            ? builtIns.overall()
            : builtIns
                .find(request.builtIn())
                .orElseThrow(() ->
                    new Refusal(
                        ProblemType.UNKNOWN_REFERENCE, "Không có bộ câu hỏi mẫu này.", "builtIn"));
    return new Asked(null, shipped.code(), shipped.form());
  }
}
