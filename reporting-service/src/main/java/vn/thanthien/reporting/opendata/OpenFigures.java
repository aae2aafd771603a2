package vn.thanthien.reporting.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;

/// The figures of one issued report, as everybody may see them.
///
/// @param unit printed name
/// @param from first day of the period
/// @param to first day after it
/// @param notation of the report the figures stand in
/// @param date of its issue
/// @param periods over which the unit shows figures, the newest first
record OpenFigures(
    String unit,
    LocalDate from,
    LocalDate to,
    String notation,
    LocalDate date,
    List<OpenFigure> figures,
    List<Span> periods) {

  /// The figures by indicator, in their order.
  public List<Entry> entries() {
    var byCode = new LinkedHashMap<String, List<OpenFigure>>();
    for (var figure : figures) {
      byCode.computeIfAbsent(figure.code(), _ -> new ArrayList<>()).add(figure);
    }
    return byCode.values().stream().map(Entry::new).toList();
  }

  /// The figures of one indicator: the whole, where there is one, and its parts.
  record Entry(List<OpenFigure> figures) {

    public OpenFigure first() {
      return figures.getFirst();
    }

    public @Nullable OpenFigure whole() {
      return first().by().isEmpty() ? first() : null;
    }

    public List<OpenFigure> parts() {
      return figures.stream().filter(figure -> !figure.by().isEmpty()).toList();
    }
  }

  /// A period.
  ///
  /// @param to first day after it
  record Span(LocalDate from, LocalDate to) {

    public LocalDate lastDay() {
      return to.minusDays(1);
    }
  }

  /// One figure with its definition.
  ///
  /// @param by the part it is of, empty for the whole
  /// @param part the same in words
  /// @param value absent where nothing occurred, data are missing, or the number is withheld
  /// @param text as printed
  /// @param withheld whether the number is not shown, because it would tell of single people
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OpenFigure(
      String code,
      String name,
      Map<String, String> by,
      String part,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      String countedIn,
      String text,
      boolean withheld,
      String numeratorIs,
      @Nullable String denominatorIs,
      String legalBasis) {

    /// As printed with what it counts: "903 hồ sơ", "1,00 ngày làm việc", "42,41%".
    public String result() {
      if (lacksWhole()) {
        return "không tính tỷ lệ";
      }
      return value == null ? text : VietnameseFormat.withUnit(text, countedIn);
    }

    /// What was divided, as printed: "383/903"; empty for a plain count.
    public String fraction() {
      if (numerator == null || denominator == null) {
        return "";
      }
      var counted = VietnameseFormat.decimal(numerator, 0);
      return lacksWhole() ? counted : counted + "/" + VietnameseFormat.decimal(denominator, 0);
    }

    /// Something was counted where nothing is known that it could be a share of.
    private boolean lacksWhole() {
      return numerator != null
          && denominator != null
          && numerator.signum() > 0
          && denominator.signum() == 0;
    }
  }
}
