package vn.thanthien.reporting.scorecard;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The dated sets of criteria, as data that come with this version.
@ApplicationScoped
class Criteria {

  private static final String FILE = "scorecard/criteria.yaml";

  private final List<CriteriaSet> sets;

  Criteria() {
    var yaml = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
    try (var file = Criteria.class.getClassLoader().getResourceAsStream(FILE)) {
      sets =
          yaml.readValue(
              Objects.requireNonNull(file, FILE), new TypeReference<List<CriteriaSet>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
  }

  /// The set by which a year is scored: the one in force on its last day.
  Optional<CriteriaSet> of(int year) {
    var lastDay = LocalDate.of(year, 12, 31);
    return sets.stream().filter(set -> set.isValidOn(lastDay)).findFirst();
  }
}
