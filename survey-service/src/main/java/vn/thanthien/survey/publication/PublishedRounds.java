package vn.thanthien.survey.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.PublicationEventType;
import vn.thanthien.kernel.contract.survey.SurveyCounts;
import vn.thanthien.kernel.publication.OwnRecords;
import vn.thanthien.kernel.publication.RecordKind;
import vn.thanthien.survey.round.SurveyRounds;

/// Rounds stand and count under their last day.
@ApplicationScoped
class PublishedRounds implements OwnRecords {

  private final SurveyRounds rounds;

  @Inject
  PublishedRounds(SurveyRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public List<RecordKind> kinds() {
    return List.of(new RecordKind("survey-round", "survey_round", "closes_on", rounds::states));
  }

  @Override
  public Event counted(MonthCounts counts) {
    return new Event(
        PublicationEventType.SURVEYS_COUNTED,
        counts.asOf(),
        new SurveyCounts(
            counts.unit(), counts.revision(), counts.month(), counts.asOf(), counts.days()));
  }
}
