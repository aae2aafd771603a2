package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.snapshot.Snapshot;
import vn.thanthien.reporting.template.SectionKind;

/// How two contents differ: the figures that changed, the sections that read otherwise, and what
/// somebody typed that stood there before.
///
/// @param figures those whose number or state changed
/// @param sections those whose text changed, and those that repeat what was typed before
record Comparison(List<FigureChange> figures, List<SectionChange> sections) {

  /// Shorter repetitions are headings and set phrases.
  private static final int SHORTEST_COPY = 40;

  static Comparison of(Snapshot was, Snapshot is) {
    return new Comparison(
        figures(was.material().figures(), is.material().figures()), sections(was, is));
  }

  /// The figures that changed, in the order of the newer ones.
  static List<FigureChange> figures(List<ReportFigure> was, List<ReportFigure> is) {
    var before = new LinkedHashMap<String, ReportFigure>();
    was.forEach(figure -> before.put(key(figure), figure));
    var changes = new ArrayList<FigureChange>();
    for (var figure : is) {
      var old = before.remove(key(figure));
      if (old == null) {
        old = before.remove(keyWithoutRunner(figure));
      }
      if (old == null || !same(old, figure)) {
        changes.add(FigureChange.of(figure, old, figure));
      }
    }
    before.values().forEach(gone -> changes.add(FigureChange.of(gone, gone, null)));
    return changes;
  }

  private static String key(ReportFigure figure) {
    return figure.code() + figure.by();
  }

  /// Older reports name the runner of a survey only where a phase had several.
  private static String keyWithoutRunner(ReportFigure figure) {
    var by = new TreeMap<>(figure.by());
    by.remove("runner");
    return figure.code() + by;
  }

  private static boolean same(ReportFigure a, ReportFigure b) {
    return a.state() == b.state()
        && equal(a.value(), b.value())
        && equal(a.numerator(), b.numerator())
        && equal(a.denominator(), b.denominator());
  }

  private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.compareTo(b) == 0;
  }

  private static List<SectionChange> sections(Snapshot was, Snapshot is) {
    var before = new HashMap<String, Snapshot.Section>();
    was.sections().forEach(section -> before.put(section.key(), section));
    var typed =
        was.sections().stream()
            .filter(section -> section.kind() == SectionKind.NARRATIVE)
            .flatMap(section -> section.text().lines())
            .filter(line -> line.strip().length() >= SHORTEST_COPY)
            .collect(Collectors.toMap(Comparison::letters, line -> line, (first, _) -> first));
    var changes = new ArrayList<SectionChange>();
    for (var section : is.sections()) {
      var old = before.get(section.key());
      var copied = section.kind() == SectionKind.NARRATIVE ? copied(section.text(), typed) : null;
      var text = old == null ? "" : old.text();
      if (!text.equals(section.text()) || (copied != null && !copied.isEmpty())) {
        changes.add(
            new SectionChange(
                section.key(), section.title(), section.kind(), text, section.text(), copied));
      }
    }
    return changes;
  }

  private static List<String> copied(String text, Map<String, String> typed) {
    return text.lines().filter(line -> typed.containsKey(letters(line))).toList();
  }

  /// A line without what changes from year to year and means nothing: case, spaces, figures.
  private static String letters(String line) {
    return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }

  /// A figure that changed.
  ///
  /// @param by the breakdown, empty for the whole
  /// @param was as printed, absent where it was not there
  /// @param is as printed, absent where it is no longer there
  /// @param difference of the values where both have one; of rates in percentage points
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FigureChange(
      String code,
      String name,
      SortedMap<String, String> by,
      @Nullable Reading was,
      @Nullable Reading is,
      @Nullable BigDecimal difference) {

    static FigureChange of(
        ReportFigure named, @Nullable ReportFigure was, @Nullable ReportFigure is) {
      return new FigureChange(
          named.code(),
          named.name(),
          named.by(),
          was == null ? null : Reading.of(was),
          is == null ? null : Reading.of(is),
          was == null || is == null || was.value() == null || is.value() == null
              ? null
              : is.value().subtract(was.value()));
    }
  }

  /// What a figure said.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reading(String text, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {

    static Reading of(ReportFigure figure) {
      return new Reading(figure.text(), figure.numerator(), figure.denominator());
    }
  }

  /// A section that reads otherwise.
  ///
  /// @param copied paragraphs that stood in the other report already, figures aside; absent for a
  ///   section nobody types
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SectionChange(
      String key,
      String heading,
      SectionKind kind,
      String was,
      String is,
      @Nullable List<String> copied) {}
}
