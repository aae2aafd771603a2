package vn.thanthien.kernel.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.scope.UnitScope;

/// Brings a polled batch of facts into a projection: read one by one, so that an unreadable one
/// alone is set aside; reduced to the newest per record; projected in one transaction, which is
/// tried again for as long as the database fails. Only then may the offsets be committed.
@ApplicationScoped
public class FactIntake {

  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final ObjectMapper json;
  private final DeadLetters deadLetters;

  @Inject
  FactIntake(ObjectMapper json, DeadLetters deadLetters) {
    this.json = json;
    this.deadLetters = deadLetters;
  }

  /// Takes a batch in; returns when it is projected or set aside entirely.
  ///
  /// @param contract the sealed interface of the topic's facts
  public <F extends Fact> void take(
      ConsumerRecords<String, byte[]> records, Class<F> contract, Projection<F> projection) {
    var newest = new LinkedHashMap<String, Read<F>>();
    var reader = new FactReader<>(json, contract);
    for (var record : records) {
      if (record.value() == null) {
        continue; // a tombstone: records are never deleted by facts
      }
      try {
        var read = read(reader, record);
        newest.merge(
            read.arrival().fact().key(),
            read,
            (a, b) -> a.arrival().fact().revision() < b.arrival().fact().revision() ? b : a);
      } catch (IOException | IllegalArgumentException unreadable) {
        deadLetters.setAside(record, reason(unreadable));
      }
    }
    project(List.copyOf(newest.values()), projection);
  }

  private <F extends Fact> void project(List<Read<F>> facts, Projection<F> projection) {
    var wait = FIRST_WAIT;
    while (!facts.isEmpty()) {
      try {
        UnitScope.asSystem(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  try {
                    projection.project(facts.stream().map(Read::arrival).toList());
                  } catch (SQLException e) {
                    throw new ProjectionFailure(e);
                  }
                }));
        return;
      } catch (RuntimeException failure) {
        if (brokenByContent(failure)) {
          setAsideTheBrokenOne(facts, projection, failure);
          return;
        }
        Log.warnf("projection waits for the database: %s", failure.getMessage());
        try {
          Thread.sleep(wait);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw failure; // shutting down: nothing is acknowledged, all of it comes again
        }
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
      }
    }
  }

  private <F extends Fact> void setAsideTheBrokenOne(
      List<Read<F>> facts, Projection<F> projection, RuntimeException failure) {
    if (facts.size() == 1) {
      deadLetters.setAside(facts.getFirst().record(), "SQLSTATE " + sqlState(failure));
      return;
    }
    project(facts.subList(0, facts.size() / 2), projection);
    project(facts.subList(facts.size() / 2, facts.size()), projection);
  }

  private <F extends Fact> Read<F> read(FactReader<F> reader, ConsumerRecord<String, byte[]> record)
      throws IOException {
    return new Read<>(
        record,
        new Arrival<>(
            reader.read(record.value()), time(record, "ce_time"), time(record, "ce_recordedtime")));
  }

  private static Instant time(ConsumerRecord<?, ?> record, String header) throws IOException {
    var value = record.headers().lastHeader(header);
    if (value == null) {
      throw new IOException("no header " + header);
    }
    try {
      return Instant.parse(new String(value.value(), StandardCharsets.UTF_8));
    } catch (java.time.format.DateTimeParseException e) {
      throw new IOException("bad header " + header, e);
    }
  }

  /// Says what part is at fault without repeating its content.
  private static String reason(Exception unreadable) {
    return unreadable instanceof JsonProcessingException
        ? "unreadable: " + unreadable.getClass().getSimpleName()
        : String.valueOf(unreadable.getMessage());
  }

  /// Data exceptions and integrity violations come from what the fact says, and come again however
  /// often it is tried; everything else is the database's trouble and passes.
  private static boolean brokenByContent(Throwable failure) {
    var state = sqlState(failure);
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  private static @Nullable String sqlState(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return null;
  }

  private record Read<F extends Fact>(ConsumerRecord<String, byte[]> record, Arrival<F> arrival) {}

  private static final class ProjectionFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectionFailure(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
