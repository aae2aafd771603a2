package vn.thanthien.petition.deadline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thanthien.kernel.contract.petition.PetitionKind;

/// The rows of the law on petition deadlines, as shipped in `rules/deadline-rules.json` with their
/// legal basis and how far each was verified. A broken table stops the start.
@Startup
@Singleton
public class DeadlineRules {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final List<DeadlineRule> rows;

  /// The rows that come with this version.
  public DeadlineRules() {
    this(shipped());
  }

  /// @throws IllegalArgumentException when two rows claim the same stage of the same kind on one
  ///   day
  DeadlineRules(List<DeadlineRule> rows) {
    this.rows = List.copyOf(rows);
    for (var i = 0; i < rows.size(); i++) {
      for (var other : rows.subList(0, i)) {
        if (rows.get(i).overlaps(other)) {
          throw new IllegalArgumentException(
              "two rows of %s for what is received from %s on"
                  .formatted(other.code(), rows.get(i).effectiveFrom()));
        }
      }
    }
  }

  /// The row for what was received on a day; empty where the law of that day knew no deadline.
  public Optional<DeadlineRule> inForce(
      PetitionKind kind, DeadlineRule.Stage stage, LocalDate receivedOn) {
    return rows.stream()
        .filter(row -> row.stage() == stage)
        .filter(row -> row.kinds().contains(kind))
        .filter(row -> row.isInForceOn(receivedOn))
        .findAny();
  }

  static List<DeadlineRule> shipped() {
    try (var file = DeadlineRules.class.getResourceAsStream("/rules/deadline-rules.json")) {
      return JSON.readValue(
          Objects.requireNonNull(file, "deadline-rules.json"), new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException("rules/deadline-rules.json cannot be read", unreadable);
    }
  }
}
