package vn.thanthien.reporting.record;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thanthien.kernel.contract.dossier.DossierCounts;
import vn.thanthien.kernel.contract.dossier.DossierFact;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.projection.Arrival;
import vn.thanthien.kernel.projection.FactIntake;

/// Keeps dossier records and their counters, also of those that a letter apologises for.
@ApplicationScoped
class DossierProjection {

  private static final String KEEP =
      Counters.keep(
          Counter.DOSSIER,
          """
          select f.id, f.revision, f.unit, f.code, f."procedureCode" as procedure_code,
                 f."procedureField" as procedure_field, f."lifeEvent" as life_event, f.channel,
                 f."onlineLevel" as online_level, f.status, f."receivedAt" as received_at,
                 f."dueAt" as due_at, f."completedAt" as completed_at,
                 f."returnedAt" as returned_at,
                 coalesce(f."endedAt", f."completedAt") as ended_at, f.punctuality,
                 f."savedWorkingDays" as saved_working_days, s.paused,
                 array_fill(f."receivedAt",
                            array[greatest(f."supplementRequests" - cardinality(s.asked), 0)])
                   || s.asked as supplement_at,
                 f."homeDelivery" as home_delivery, f."assistedFiling" as assisted_filing,
                 f."resultDigitised" as result_digitised, f.village,
                 f."apologisedAt" as apologised_at, f."endRecordedAt" as end_recorded_at,
                 f."recordedAt" as recorded_at
            from jsonb_to_recordset(?::jsonb) as f(
                   id uuid, revision bigint, unit text, code text, "procedureCode" text,
                   "procedureField" text, "lifeEvent" text, channel text, "onlineLevel" text,
                   status text, "receivedAt" timestamptz, "dueAt" timestamptz,
                   "completedAt" timestamptz, "returnedAt" timestamptz, "endedAt" timestamptz,
                   punctuality text, "savedWorkingDays" int, "supplementRequests" int,
                   suspensions jsonb, "homeDelivery" boolean, "assistedFiling" boolean,
                   "resultDigitised" boolean, village text, "apologisedAt" timestamptz,
                   "endRecordedAt" timestamptz, "recordedAt" timestamptz)
           cross join lateral (
             select coalesce(range_agg(tstzrange(p."from", p."to", '(]')), '{}') as paused,
                    coalesce(array_agg(p."from" order by p."from")
                               filter (where p.kind = 'SUPPLEMENT'), '{}') as asked
               from jsonb_to_recordset(f.suspensions)
                 as p(kind text, "from" timestamptz, "to" timestamptz)) s
          """,
          List.of(
              "id",
              "revision",
              "unit",
              "code",
              "procedure_code",
              "procedure_field",
              "life_event",
              "channel",
              "online_level",
              "status",
              "received_at",
              "due_at",
              "completed_at",
              "returned_at",
              "ended_at",
              "punctuality",
              "saved_working_days",
              "paused",
              "supplement_at",
              "home_delivery",
              "assisted_filing",
              "result_digitised",
              "village",
              "apologised_at",
              "end_recorded_at",
              "recorded_at"));

  private static final String KEEP_COUNTS = PublishedCounts.keep("dossier");

  private final FactIntake intake;
  private final RecordStore store;
  private final FirstApologies apologies;

  @Inject
  DossierProjection(FactIntake intake, RecordStore store, FirstApologies apologies) {
    this.intake = intake;
    this.store = store;
    this.apologies = apologies;
  }

  @Incoming("dossier-events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, DossierFact.class, this::project);
  }

  void project(List<Arrival<DossierFact>> arrivals) throws SQLException {
    apologies.awaitLetters();
    store.keep(KEEP, arrivals, DossierState.class);
    apologies.keep(
        arrivals.stream()
            .map(Arrival::fact)
            .filter(DossierState.class::isInstance)
            .map(fact -> ((DossierState) fact).id())
            .toList());
    store.keep(KEEP_COUNTS, arrivals, DossierCounts.class);
  }
}
