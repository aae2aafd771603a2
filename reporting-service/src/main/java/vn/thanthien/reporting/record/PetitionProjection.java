package vn.thanthien.reporting.record;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thanthien.kernel.contract.petition.DialogueState;
import vn.thanthien.kernel.contract.petition.FieldVisitState;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.contract.petition.PetitionCounts;
import vn.thanthien.kernel.contract.petition.PetitionFact;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.contract.petition.ReceptionSessionState;
import vn.thanthien.kernel.projection.Arrival;
import vn.thanthien.kernel.projection.FactIntake;

/// Keeps records of petitions, dialogues, receptions, opinions and field visits, and the counters
/// of the first two.
@ApplicationScoped
class PetitionProjection {

  private static final String KEEP_PETITIONS =
      Counters.keep(
          Counter.PETITION,
          """
          select f.id, f.revision, f.unit, f.source, f.status, f."petitionKind" as kind,
                 f."withinCompetence" as within_competence, f."receivedAt" as received_at,
                 f."acceptedAt" as accepted_at, f."acceptDueAt" as accept_due_at,
                 f."resolveDueAt" as resolve_due_at, f."processedAt" as processed_at,
                 coalesce(f."resolvedAt",
                          case when f.status = 'WITHDRAWN' then f."processedAt" end)
                   as resolved_at,
                 f.result, f."dossierId" as dossier_id, f.village, f."caseId" as case_id,
                 f."recordedAt" as recorded_at
            from jsonb_to_recordset(?::jsonb) as f(
                   id uuid, revision bigint, unit text, source text, status text,
                   "petitionKind" text, "withinCompetence" boolean, "receivedAt" timestamptz,
                   "acceptedAt" timestamptz, "acceptDueAt" timestamptz,
                   "resolveDueAt" timestamptz, "processedAt" timestamptz,
                   "resolvedAt" timestamptz, result text, "dossierId" uuid, village text,
                   "caseId" uuid, "recordedAt" timestamptz)
          """,
          List.of(
              "id",
              "revision",
              "unit",
              "source",
              "status",
              "kind",
              "within_competence",
              "received_at",
              "accepted_at",
              "accept_due_at",
              "resolve_due_at",
              "processed_at",
              "resolved_at",
              "result",
              "dossier_id",
              "village",
              "case_id",
              "recorded_at"));

  private static final String KEEP_DIALOGUES =
      Counters.keep(
          Counter.DIALOGUE,
          """
          select f.id, f.revision, f.unit, f."dialogueKind" as kind, f."heldOn" as held_on,
                 f.village, f.participants, f."opinionsRaised" as opinions_raised,
                 f."answeredOnSpot" as answered_on_spot, f.assigned, f.done,
                 f."recordedAt" as recorded_at
            from jsonb_to_recordset(?::jsonb) as f(
                   id uuid, revision bigint, unit text, "dialogueKind" text, "heldOn" date,
                   village text, participants int, "opinionsRaised" int, "answeredOnSpot" int,
                   assigned int, done int, "recordedAt" timestamptz)
          """,
          List.of(
              "id",
              "revision",
              "unit",
              "kind",
              "held_on",
              "village",
              "participants",
              "opinions_raised",
              "answered_on_spot",
              "assigned",
              "done",
              "recorded_at"));

  private static final String KEEP_RECEPTIONS =
      "with "
          + Counters.upsert(
              "reception_record",
              """
              select f.id, f.revision, f.unit, f.date as held_on, f.role,
                     f."receptionKind" as kind, f."inPerson" as in_person, f.held, f.visitors,
                     f."recordedAt" as recorded_at
                from jsonb_to_recordset(?::jsonb) as f(
                       id uuid, revision bigint, unit text, date date, role text,
                       "receptionKind" text, "inPerson" boolean, held boolean, visitors int,
                       "recordedAt" timestamptz)
              """,
              List.of(
                  "id",
                  "revision",
                  "unit",
                  "held_on",
                  "role",
                  "kind",
                  "in_person",
                  "held",
                  "visitors",
                  "recorded_at"))
          + "select count(*) from changed";

  private static final String KEEP_OPINIONS =
      "with "
          + Counters.upsert(
              "opinion_record",
              """
              select f.id, f.revision, f.unit, f.channel, f.source,
                     f."dialogueKind" as dialogue_kind, f."raisedOn" as raised_on, f.village,
                     f.status, f."onTheSpot" as on_the_spot, f."dueOn" as due_on,
                     f."settledAt" as settled_at, f."recordedAt" as recorded_at
                from jsonb_to_recordset(?::jsonb) as f(
                       id uuid, revision bigint, unit text, channel text, source uuid,
                       "dialogueKind" text, "raisedOn" date, village text, status text,
                       "onTheSpot" boolean, "dueOn" date, "settledAt" timestamptz,
                       "recordedAt" timestamptz)
              """,
              List.of(
                  "id",
                  "revision",
                  "unit",
                  "channel",
                  "source",
                  "dialogue_kind",
                  "raised_on",
                  "village",
                  "status",
                  "on_the_spot",
                  "due_on",
                  "settled_at",
                  "recorded_at"))
          + "select count(*) from changed";

  private static final String KEEP_VISITS =
      "with "
          + Counters.upsert(
              "field_visit_record",
              """
              select f.id, f.revision, f.unit, f."visitedOn" as visited_on, f.role, f.village,
                     f.participants, f."recordedAt" as recorded_at
                from jsonb_to_recordset(?::jsonb) as f(
                       id uuid, revision bigint, unit text, "visitedOn" date, role text,
                       village text, participants int, "recordedAt" timestamptz)
              """,
              List.of(
                  "id",
                  "revision",
                  "unit",
                  "visited_on",
                  "role",
                  "village",
                  "participants",
                  "recorded_at"))
          + "select count(*) from changed";

  private static final String KEEP_COUNTS = PublishedCounts.keep("petition");

  private final FactIntake intake;
  private final RecordStore store;

  @Inject
  PetitionProjection(FactIntake intake, RecordStore store) {
    this.intake = intake;
    this.store = store;
  }

  @Incoming("petition-events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, PetitionFact.class, this::project);
  }

  void project(List<Arrival<PetitionFact>> arrivals) throws SQLException {
    store.keep(KEEP_PETITIONS, arrivals, PetitionState.class);
    store.keep(KEEP_DIALOGUES, arrivals, DialogueState.class);
    store.keep(KEEP_RECEPTIONS, arrivals, ReceptionSessionState.class);
    store.keep(KEEP_OPINIONS, arrivals, OpinionState.class);
    store.keep(KEEP_VISITS, arrivals, FieldVisitState.class);
    store.keep(KEEP_COUNTS, arrivals, PetitionCounts.class);
  }
}
