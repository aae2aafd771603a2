package vn.thanthien.reporting.record;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thanthien.kernel.contract.letter.LetterCounts;
import vn.thanthien.kernel.contract.letter.LetterFact;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.projection.Arrival;
import vn.thanthien.kernel.projection.FactIntake;

/// Keeps letter records and their counters, also of the dossiers they apologise for.
@ApplicationScoped
class LetterProjection {

  private static final String KEEP =
      Counters.keep(
          Counter.LETTER,
          """
          select f.id, f.revision, f.unit, f."letterKind" as kind, f.status, f.trigger,
                 f."dossierId" as dossier_id, f."draftedAt" as drafted_at,
                 f."issuedAt" as issued_at, f."recordedAt" as recorded_at
            from jsonb_to_recordset(?::jsonb) as f(
                   id uuid, revision bigint, unit text, "letterKind" text, status text,
                   trigger text, "dossierId" uuid, "draftedAt" timestamptz,
                   "issuedAt" timestamptz, "recordedAt" timestamptz)
          """,
          List.of(
              "id",
              "revision",
              "unit",
              "kind",
              "status",
              "trigger",
              "dossier_id",
              "drafted_at",
              "issued_at",
              "recorded_at"));

  private static final String KEEP_COUNTS = PublishedCounts.keep("letter");

  private final FactIntake intake;
  private final RecordStore store;
  private final FirstApologies apologies;

  @Inject
  LetterProjection(FactIntake intake, RecordStore store, FirstApologies apologies) {
    this.intake = intake;
    this.store = store;
    this.apologies = apologies;
  }

  @Incoming("letter-events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, LetterFact.class, this::project);
  }

  void project(List<Arrival<LetterFact>> arrivals) throws SQLException {
    var apologised =
        arrivals.stream()
            .map(Arrival::fact)
            .filter(LetterState.class::isInstance)
            .map(LetterState.class::cast)
            .filter(letter -> letter.letterKind() == LetterKind.APOLOGY)
            .map(LetterState::dossierId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (!apologised.isEmpty()) {
      apologies.awaitDossiers();
    }
    store.keep(KEEP, arrivals, LetterState.class);
    apologies.keep(apologised);
    store.keep(KEEP_COUNTS, arrivals, LetterCounts.class);
  }
}
