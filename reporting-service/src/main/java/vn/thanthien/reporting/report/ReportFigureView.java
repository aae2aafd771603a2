package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.material.Material;

/// A figure of a report on the wire, shaped like one of `/api/figures`.
///
/// @param units communes whose figures a total sums, absent outside a district
record ReportFigureView(
    String code,
    String name,
    Figure.UnitName unit,
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer units) {

  static List<ReportFigureView> of(Material material) {
    var unit = new Figure.UnitName(material.unit().id(), material.unit().name());
    return material.figures().stream()
        .map(figure ->
            new ReportFigureView(
                figure.code(),
                figure.name(),
                unit,
                figure.by(),
                material.from(),
                material.to(),
                VietnamTime.startOf(material.to()),
                figure.numerator(),
                figure.denominator(),
                figure.exclusions(),
                figure.value(),
                figure.text(),
                figure.state(),
                figure.ruleVersion(),
                figure.note(),
                figure.units()))
        .toList();
  }
}
