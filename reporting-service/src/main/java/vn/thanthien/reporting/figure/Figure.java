package vn.thanthien.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One indicator of one unit and period, as counted; also its shape on the wire and in a snapshot.
///
/// @param including units that are counted beside it or in its name: members of a group,
///   predecessors taken in by lineage; absent where there is none
/// @param by the part it is of, for example `{phase: START}`; absent for the whole
/// @param from first day
/// @param to first day after the period
/// @param cutoff letters issued before it were considered
/// @param denominator absent for a plain count
/// @param exclusions what was left out or stands apart, by its Vietnamese name; none of 0
/// @param value percent (two decimals, HALF_UP), mean or number; null unless computed
/// @param text as printed
/// @param ruleVersion of the indicator's definition
/// @param note what a reader must know beside the number; mostly absent
public record Figure(
    String code,
    String name,
    UnitName unit,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnitName> including,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> by,
    LocalDate from,
    LocalDate to,
    Instant cutoff,
    @Schema(nullable = true) @Nullable BigDecimal numerator,
    @Schema(nullable = true) @Nullable BigDecimal denominator,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> exclusions,
    @Schema(nullable = true) @Nullable BigDecimal value,
    String text,
    FigureState state,
    int ruleVersion,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

  @SuppressWarnings("NullAway") // absent maps come as null from JSON
  public Figure {
    including = including == null ? List.of() : List.copyOf(including);
    by = by == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(by));
    exclusions =
        exclusions == null
            ? Map.of()
            : java.util.Collections.unmodifiableMap(new TreeMap<>(exclusions));
  }

  /// A unit with its printed name.
  public record UnitName(String id, String name) {}
}
