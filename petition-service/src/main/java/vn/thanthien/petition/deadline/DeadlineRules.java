package vn.thanthien.petition.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.reference.RuleFile;

/// The rows of the law on petitions, as shipped in `rules/deadline-rules.json` with their legal
/// basis and how far each was verified, or those of the file `thanthien.deadline.rules` names. A
/// broken table stops the start.
@Startup
@Singleton
public class DeadlineRules {

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final List<DeadlineRule> rows;

  @Inject
  DeadlineRules(@ConfigProperty(name = "thanthien.deadline.rules") Optional<Path> file) {
    this(read(file));
  }

  /// The rows that come with this version.
  public DeadlineRules() {
    this(shipped());
  }

  /// These rows.
  ///
  /// @throws IllegalArgumentException when two rows claim the same stage of the same kind on one
  ///   day
  public DeadlineRules(List<DeadlineRule> rows) {
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

  /// The row for what was received on a day; empty where the law of that day had none.
  public Optional<DeadlineRule> inForce(
      PetitionKind kind, DeadlineRule.Stage stage, LocalDate receivedOn) {
    return inForce(kind, stage, false, false, receivedOn);
  }

  /// The row for the circumstances, the usual one where the law makes no difference.
  public Optional<DeadlineRule> inForce(
      PetitionKind kind,
      DeadlineRule.Stage stage,
      boolean remote,
      boolean secondInstance,
      LocalDate receivedOn) {
    var all =
        rows.stream()
            .filter(row -> row.stage() == stage)
            .filter(row -> row.kinds().contains(kind))
            .filter(row -> row.isInForceOn(receivedOn))
            .toList();
    return all.stream()
        .filter(row -> row.remote() == remote && row.secondInstance() == secondInstance)
        .findAny()
        .or(() -> all.stream().filter(row -> !row.remote() && !row.secondInstance()).findAny());
  }

  static List<DeadlineRule> shipped() {
    return read(Optional.empty());
  }

  private static List<DeadlineRule> read(Optional<Path> file) {
    return RuleFile.rows(JSON, file, "/rules/deadline-rules.json", DeadlineRule.class);
  }
}
