package vn.thanthien.reporting.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.dossier.DossierFact;
import vn.thanthien.kernel.contract.letter.LetterFact;
import vn.thanthien.kernel.contract.petition.PetitionFact;
import vn.thanthien.kernel.contract.survey.SurveyFact;
import vn.thanthien.kernel.projection.Arrival;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.time.VietnamTime;

/// Facts as the other services send them: straight into the projections, or over the broker.
@Singleton
public class Facts {

  private static final Instant UNLIMITED = Instant.parse("2100-01-01T00:00:00Z");
  private static final Instant RECORDED = Instant.parse("2023-11-01T00:00:00Z");

  private final DossierProjection dossiers;
  private final PetitionProjection petitions;
  private final LetterProjection letters;
  private final SurveyProjection surveys;
  private final Recount recount;
  private final Counters counters;
  private final CounterReader counterReader;
  private final Inquiry inquiry;
  private final RecordReader records;
  private final DoubtReader doubts;
  private final DataSource dataSource;
  private final ObjectMapper json;
  private final String bootstrap;

  @Inject
  Facts(
      DossierProjection dossiers,
      PetitionProjection petitions,
      LetterProjection letters,
      SurveyProjection surveys,
      Recount recount,
      Counters counters,
      CounterReader counterReader,
      Inquiry inquiry,
      RecordReader records,
      DoubtReader doubts,
      DataSource dataSource,
      ObjectMapper json,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.dossiers = dossiers;
    this.petitions = petitions;
    this.letters = letters;
    this.surveys = surveys;
    this.recount = recount;
    this.counters = counters;
    this.counterReader = counterReader;
    this.inquiry = inquiry;
    this.records = records;
    this.doubts = doubts;
    this.dataSource = dataSource;
    this.json = json;
    this.bootstrap = bootstrap;
  }

  /// Projects one batch; at most one fact per record, as the intake guarantees.
  public void take(Collection<? extends Fact> facts) {
    take(RECORDED, facts);
  }

  /// Projects a fact that its service recorded at a moment.
  public void takeAt(Instant recordedAt, Fact fact) {
    take(recordedAt, List.of(fact));
  }

  private void take(Instant recordedAt, Collection<? extends Fact> facts) {
    asSystem(() -> {
      try {
        dossiers.project(arrivals(recordedAt, facts, DossierFact.class));
        petitions.project(arrivals(recordedAt, facts, PetitionFact.class));
        letters.project(arrivals(recordedAt, facts, LetterFact.class));
        surveys.project(arrivals(recordedAt, facts, SurveyFact.class));
        return true;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  /// Projects what a topic delivers, in batches as the intake makes them: at most one fact per
  /// record, the newest.
  public void deliver(List<? extends Fact> delivered, Random random) {
    for (var from = 0; from < delivered.size(); ) {
      var to = Math.min(delivered.size(), from + 1 + random.nextInt(80));
      take(newest(delivered.subList(from, to)));
      from = to;
    }
  }

  /// What compaction leaves of facts.
  public static List<Fact> newest(List<? extends Fact> facts) {
    var newest = new HashMap<String, Fact>();
    for (var fact : facts) {
      newest.merge(fact.key(), fact, (a, b) -> a.revision() < b.revision() ? b : a);
    }
    return List.copyOf(newest.values());
  }

  public void take(Fact fact) {
    take(List.of(fact));
  }

  /// Puts facts on a topic as a relay would.
  public void publish(String topic, Collection<? extends Fact> facts) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (var fact : facts) {
        var record = new ProducerRecord<>(topic, fact.key(), json.writeValueAsBytes(fact));
        for (var header : List.of("ce_time", "ce_recordedtime")) {
          record.headers().add(header, RECORDED.toString().getBytes(StandardCharsets.UTF_8));
        }
        producer.send(record).get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where counters and records disagree.
  public List<Recount.Difference> differences(String unit, Period period) {
    return asSystem(() -> recount.differences(unit, period));
  }

  /// What is in doubt of a unit's records.
  public Doubts doubts(String unit, Period period) {
    return asSystem(() -> doubts.of(List.of(unit), period));
  }

  /// What the counters say of the measures that move with time, and of apologies, as if it were
  /// then.
  public Map<String, Long> told(String unit, Period period, Instant now) {
    return asSystem(() -> {
      var totals =
          new CounterReader(dataSource, inquiry, records, Clock.fixed(now, VietnamTime.ZONE))
              .totals(List.of(unit), period, UNLIMITED);
      var told = new TreeMap<String, Long>();
      Measure.passing().forEach(measure -> told.put(measure.name(), totals.of(measure)));
      told.put("apologised", totals.apologised(-1));
      told.put("ahead", totals.apologised(1));
      return told;
    });
  }

  /// The same, counted plainly from the records.
  public Map<String, Long> counted(String unit, Period period, Instant now) {
    return asSystem(() -> {
      var question = new RecordReader.Question(List.of(unit), period.start(), now, UNLIMITED, 1);
      var counted = new TreeMap<String, Long>();
      records
          .counts(Measure.passing(), question)
          .forEach((measure, n) -> counted.put(measure.name(), n));
      var apologies =
          records.counts(
              List.of(Measure.DUE_MISSED_APOLOGISED, Measure.DUE_MISSED_APOLOGISED_AHEAD),
              question);
      counted.put("apologised", apologies.getOrDefault(Measure.DUE_MISSED_APOLOGISED, 0L));
      counted.put("ahead", apologies.getOrDefault(Measure.DUE_MISSED_APOLOGISED_AHEAD, 0L));
      return counted;
    });
  }

  /// What the counters say of apologies for missed dossiers, issued before the cutoff.
  public long apologised(String unit, Period period, Instant cutoff, int lead) {
    return asSystem(() -> counterReader.totals(List.of(unit), period, cutoff).apologised(lead));
  }

  /// The same, counted plainly from the records.
  public Map<Measure, Long> apologies(String unit, Period period, Instant cutoff, int lead) {
    return asSystem(() ->
        records.counts(
            List.of(Measure.DUE_MISSED_APOLOGISED, Measure.DUE_MISSED_APOLOGISED_AHEAD),
            question(unit, period, cutoff, lead)));
  }

  private static RecordReader.Question question(
      String unit, Period period, Instant cutoff, int lead) {
    return new RecordReader.Question(List.of(unit), period.start(), period.end(), cutoff, lead);
  }

  /// Does to the database what no fact would.
  public void tamper(String sql, String unit) {
    asSystem(() -> {
      try (var connection = dataSource.getConnection();
          var statement = connection.prepareStatement(sql)) {
        statement.setString(1, unit);
        return statement.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  /// Counts everything anew.
  public void rebuild() {
    asSystem(() -> {
      counters.rebuild();
      return true;
    });
  }

  /// Every counter row of a unit, as JSON, in order.
  public List<String> counterRows(String unit) {
    return asSystem(() -> {
      var all = new ArrayList<String>();
      try (var connection = dataSource.getConnection()) {
        for (var counter : Counter.values()) {
          try (var query =
              connection.prepareStatement(
                  "select to_jsonb(c)::text from %s c where unit = ? order by 1"
                      .formatted(counter.counters()))) {
            query.setString(1, unit);
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                all.add(counter + " " + rows.getString(1));
              }
            }
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return all;
    });
  }

  private static <T> T asSystem(Supplier<T> work) {
    var result = new AtomicReference<T>();
    UnitScope.asSystem(() -> result.set(QuarkusTransaction.requiringNew().call(work::get)));
    return Objects.requireNonNull(result.get());
  }

  private static <F extends Fact> List<Arrival<F>> arrivals(
      Instant recordedAt, Collection<? extends Fact> facts, Class<F> contract) {
    return facts.stream()
        .filter(contract::isInstance)
        .map(contract::cast)
        .map(fact -> new Arrival<F>(fact, recordedAt, recordedAt))
        .toList();
  }
}
