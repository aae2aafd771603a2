package vn.thanthien.reporting.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Criteria by which the model is scored, for a time.
///
/// @param source where the points and the wording come from
/// @param verified whether both were read in the source; false for a proposal of ours
/// @param validTo first day another set is in force
@JsonInclude(JsonInclude.Include.NON_NULL)
record CriteriaSet(
    String code,
    String name,
    String source,
    boolean verified,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<Criterion> criteria) {

  CriteriaSet {
    criteria = List.copyOf(criteria);
  }

  boolean isValidOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }

  Optional<Criterion> criterion(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }

  /// One criterion.
  ///
  /// @param maximum points
  /// @param figure by which it is computed; absent where a person judges
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Criterion(String code, String name, BigDecimal maximum, @Nullable ByFigure figure) {}

  /// Points in proportion to a figure.
  ///
  /// @param by the part of the indicator, empty for the whole
  /// @param full the value that earns all points; what is above earns no more
  record ByFigure(
      String indicator,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> by,
      BigDecimal full) {

    @SuppressWarnings("NullAway") // an absent map comes as null from YAML
    ByFigure {
      by = by == null ? Map.of() : Map.copyOf(by);
    }

    /// Two decimals, HALF_UP.
    BigDecimal points(BigDecimal value, BigDecimal maximum) {
      return value.min(full).multiply(maximum).divide(full, 2, RoundingMode.HALF_UP);
    }
  }
}
