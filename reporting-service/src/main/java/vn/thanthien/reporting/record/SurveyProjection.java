package vn.thanthien.reporting.record;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thanthien.kernel.contract.survey.SurveyCounts;
import vn.thanthien.kernel.contract.survey.SurveyFact;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.projection.Arrival;
import vn.thanthien.kernel.projection.FactIntake;

/// Keeps survey rounds with their tallies, and their counters.
@ApplicationScoped
class SurveyProjection {

  private static final String KEEP =
      Counters.keep(
          Counter.SURVEY,
          """
          select f.id, f.revision, f.unit, f.runner, f.phase, f."opensOn" as opens_on,
                 f."closesOn" as closes_on, f.closed, f.tallies, f."recordedAt" as recorded_at
            from jsonb_to_recordset(?::jsonb) as f(
                   id uuid, revision bigint, unit text, runner text, phase text, "opensOn" date,
                   "closesOn" date, closed boolean, tallies jsonb, "recordedAt" timestamptz)
          """,
          List.of(
              "id",
              "revision",
              "unit",
              "runner",
              "phase",
              "opens_on",
              "closes_on",
              "closed",
              "tallies",
              "recorded_at"));

  private static final String KEEP_COUNTS = PublishedCounts.keep("survey");

  private final FactIntake intake;
  private final RecordStore store;

  @Inject
  SurveyProjection(FactIntake intake, RecordStore store) {
    this.intake = intake;
    this.store = store;
  }

  @Incoming("survey-events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, SurveyFact.class, this::project);
  }

  void project(List<Arrival<SurveyFact>> arrivals) throws SQLException {
    store.keep(KEEP, arrivals, SurveyRoundState.class);
    store.keep(KEEP_COUNTS, arrivals, SurveyCounts.class);
  }
}
