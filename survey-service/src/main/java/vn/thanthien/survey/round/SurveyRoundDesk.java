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
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.survey.questionnaire.Questionnaire;
import vn.thanthien.survey.questionnaire.Questionnaires;

/// Opens and closes rounds.
@ApplicationScoped
class SurveyRoundDesk {

  private final SurveyRounds rounds;
  private final Questionnaires questionnaires;
  private final Units units;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  SurveyRoundDesk(
      SurveyRounds rounds, Questionnaires questionnaires, Units units, Outbox outbox, Clock clock) {
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  SurveyRound open(OpenRound request) {
    var round =
        new SurveyRound(
            units.owner(request.unit()), request, questionnaire(request.questionnaireId()));
    outbox.add(round.opened(clock.instant()));
    rounds.persist(round);
    Log.infof("survey round %s opened", round.id());
    return round;
  }

  @Transactional
  SurveyRound close(UUID id, @Nullable String ifMatch, Closure closure) {
    var round = rounds.forChange(id).orElseThrow(Refusal::unknown);
    Revision.check(ifMatch, round.revision());
    outbox.add(round.close(ActTime.of(closure.at(), clock, "at")));
    Log.infof("survey round %s closed", round.id());
    return round;
  }

  private @Nullable Questionnaire questionnaire(@Nullable UUID id) {
    return id == null
        ? null
        : questionnaires
            .findByIdOptional(id)
            .orElseThrow(() ->
                new Refusal(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Không có bộ câu hỏi này trong phạm vi của bạn.",
                    "questionnaireId"));
  }
}
