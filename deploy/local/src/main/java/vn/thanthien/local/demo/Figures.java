package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thanthien.local.Progress;

/// The figures of the sample's units: waits until they are in, fetches them, prints them.
final class Figures {

  private static final int COLUMN = 18;

  private final Sample sample;
  private final PublicApi api;

  Figures(Sample sample, PublicApi api) {
    this.sample = sample;
    this.api = api;
  }

  /// Waits until every unit's counts are what was loaded.
  void await(Progress progress) {
    var expected = Expected.of(sample);
    var total =
        expected.stream().flatMap(it -> it.counts().values().stream()).reduce(0L, Long::sum);
    var patience = new Patience("every record is in the figures");
    while (true) {
      var arrived = 0L;
      var missing = new ArrayList<String>();
      for (var unit : expected) {
        var figures = of(unit.unit(), unit.counts().keySet());
        for (var count : unit.counts().entrySet()) {
          var seen = Expected.seen(count.getKey(), figures);
          arrived += Math.min(seen, count.getValue());
          if (seen != count.getValue()) {
            missing.add(
                "%s of %s is %d, loaded %d"
                    .formatted(count.getKey(), unit.unit(), seen, count.getValue()));
          }
        }
      }
      if (missing.isEmpty()) {
        progress.count("records in the figures", total, total);
        return;
      }
      progress.count("records in the figures", Math.min(arrived, total - 1), total);
      patience.wait(String.join("; ", missing));
    }
  }

  /// Those of every unit with records, as the platform gives them. Those of a district that has
  /// reported are the report's: sums over the communes that have sent theirs.
  List<JsonNode> all(List<Reports.Checked> reports) {
    var figures = new ArrayList<JsonNode>();
    for (var unit : sample.records()) {
      var reported =
          reports.stream()
              .filter(report -> report.unit().unit().equals(unit.unit()))
              .filter(report -> unit.unit().equals(sample.district()))
              .findFirst();
      reported
          .map(report ->
              (Iterable<JsonNode>) api.get(reader(unit.unit()), report.path() + "/figures"))
          .orElseGet(() -> of(unit.unit(), List.of()))
          .forEach(figures::add);
    }
    return figures;
  }

  /// What figures.json holds.
  static ArrayNode summary(List<JsonNode> figures) {
    var summary = SampleFiles.JSON.createArrayNode();
    for (var figure : figures) {
      var row = summary.addObject();
      row.set("code", figure.path("code"));
      row.set("unit", figure.path("unit").path("name"));
      if (!figure.path("by").isEmpty()) {
        row.set("by", figure.path("by"));
      }
      for (var field : List.of("from", "to", "numerator", "denominator", "value", "text")) {
        row.set(field, figure.get(field));
      }
    }
    return summary;
  }

  /// One row an indicator, one column a unit.
  static void print(List<JsonNode> figures, PrintStream out) {
    var units =
        figures.stream()
            .map(figure -> figure.path("unit").path("name").asText())
            .distinct()
            .toList();
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (var figure : figures) {
      if (!figure.path("by").has("village")) {
        rows.computeIfAbsent(title(figure), _ -> new LinkedHashMap<>())
            .put(figure.path("unit").path("name").asText(), figure.path("text").asText());
      }
    }
    out.println();
    out.println(
        "%-62s".formatted("") + units.stream().map(Figures::cell).collect(Collectors.joining()));
    rows.forEach((title, cells) ->
        out.println(
            "%-62s".formatted(cut(title, 61))
                + units.stream()
                    .map(unit -> cell(cells.getOrDefault(unit, "")))
                    .collect(Collectors.joining())));
    out.println();
  }

  private static String title(JsonNode figure) {
    var by =
        figure.path("by").properties().stream()
            .map(part -> part.getValue().asText())
            .collect(Collectors.joining(", "));
    return figure.path("code").asText()
        + " "
        + (by.isEmpty() ? figure.path("name").asText() : "· " + by);
  }

  private static String cell(String text) {
    return "  " + " ".repeat(Math.max(0, COLUMN - text.length())) + cut(text, COLUMN);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private ArrayNode of(String unit, Iterable<String> codes) {
    var path =
        new StringBuilder(
            "/api/figures?unit=%s&from=%s&to=%s".formatted(unit, sample.from(), sample.to()));
    codes.forEach(code -> path.append("&code=").append(code));
    return (ArrayNode) api.get(reader(unit), path.toString());
  }

  private Account reader(String unit) {
    return sample
        .people()
        .of(unit, "commune-admin", "party-office", "leader", "district-admin", "district-leader");
  }
}
