package vn.thanthien.reporting.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// What the parts of a figure are called in Vietnamese, as data.
public final class PartNames {

  private final List<Dimension> dimensions;

  private PartNames(List<Dimension> dimensions) {
    this.dimensions = dimensions;
  }

  public static PartNames of(RuleFiles files) {
    return new PartNames(files.read(RuleFile.PARTS, new TypeReference<>() {}));
  }

  /// For example "đầu kỳ, Ủy ban MTTQ khảo sát"; empty for the whole.
  ///
  /// @param by as a figure has it
  public String of(Map<String, String> by) {
    return dimensions.stream()
        .filter(dimension -> by.containsKey(dimension.dimension()))
        .map(dimension -> dimension.name(Objects.requireNonNull(by.get(dimension.dimension()))))
        .collect(Collectors.joining(", "));
  }

  /// Whether every value of a part has a name.
  boolean knows(Map<String, String> by) {
    return by.entrySet().stream()
        .allMatch(part ->
            dimensions.stream()
                .anyMatch(dimension ->
                    dimension.dimension().equals(part.getKey())
                        && (dimension.other() != null
                            || dimension.values().containsKey(part.getValue()))));
  }

  private record Dimension(String dimension, @Nullable String other, Map<String, String> values) {

    String name(String value) {
      var name = values.get(value);
      if (name != null) {
        return name;
      }
      return other == null ? value : other + " " + value;
    }
  }
}
