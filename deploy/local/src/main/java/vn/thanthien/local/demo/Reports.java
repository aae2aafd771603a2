package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes one unit's report from draft to issue.
final class Reports {

  /// How often corrections may call for further ones.
  private static final int ROUNDS = 5;

  private final Sample sample;
  private final PublicApi api;

  Reports(Sample sample, PublicApi api) {
    this.sample = sample;
    this.api = api;
  }

  /// A report under way.
  ///
  /// @param found what its first check found
  record Checked(UnitSample unit, String path, String unitName, ArrayNode found) {}

  /// Drafts the report with the narrative of its file and checks it for the first time.
  Checked draft(UnitSample unit) {
    var report = unit.report();
    var body = report.without("narrative", "explanations", "issue");
    body.put("kind", isDistrict(unit) ? "DISTRICT" : "COMMUNE");
    if (!body.has("from")) {
      body.put("from", sample.from().toString());
      body.put("to", sample.to().toString());
    }
    var author = author(unit);
    var draft = api.post(author, report.where(), report.where(), "/api/reports", body);
    var path = "/api/reports/" + draft.path("id").asText();
    for (var narrative : report.body().path("narrative").properties()) {
      type(unit, path, draft, narrative.getKey(), narrative.getValue().asText().strip());
    }
    return new Checked(unit, path, draft.path("unit").path("name").asText(), check(unit, path, 1));
  }

  private void type(UnitSample unit, String path, JsonNode draft, String key, String text) {
    for (var section : draft.path("sections")) {
      // what somebody has typed already stays
      if (section.path("key").asText().equals(key) && section.path("revision").asLong() > 0) {
        return;
      }
    }
    api.put(
        author(unit),
        unit.report().where() + "#narrative." + key,
        path + "/sections/" + key,
        "0",
        SampleFiles.JSON.createObjectNode().put("text", text));
  }

  /// Applies what the check suggests, explains what the file explains, until nothing blocking is
  /// open.
  void correct(Checked report) {
    var found = report.found();
    for (var round = 1; ; round++) {
      var changed = false;
      for (var contradiction : found) {
        var explanation = explanation(report, contradiction);
        if (isOpen(contradiction) && contradiction.path("correctable").asBoolean()) {
          answer(report, contradiction, "correction", SampleFiles.JSON.createObjectNode());
          changed = true;
        } else if (isOpen(contradiction) && explanation != null) {
          answer(report, contradiction, "explanation", explanation);
          changed = true;
        }
      }
      found = check(report.unit(), report.path(), round + 1);
      var blocking = blocking(found);
      if (blocking.isEmpty()) {
        return;
      }
      if (!changed || round == ROUNDS) {
        throw new LoadFailure(
            "%s: the report still contradicts itself: %s"
                .formatted(report.unit().report().where(), String.join("; ", blocking)));
      }
    }
  }

  /// Freezes, approves and issues it.
  void issue(Checked report) {
    act(report, author(report.unit()), "freeze", SampleFiles.JSON.createObjectNode());
    var leader = leader(report.unit());
    act(report, leader, "approval", SampleFiles.JSON.createObjectNode());
    var issue = report.unit().report().body().path("issue");
    act(
        report,
        leader,
        "issue",
        issue instanceof ObjectNode given ? given : SampleFiles.JSON.createObjectNode());
  }

  /// The document as issued.
  ///
  /// @param format `docx` or `pdf`
  byte[] document(Checked report, String format) {
    return api.file(author(report.unit()), report.path() + "/document?format=" + format);
  }

  /// What contradictions.json holds.
  static ArrayNode summary(List<Checked> reports) {
    var summary = SampleFiles.JSON.createArrayNode();
    for (var report : reports) {
      for (var found : report.found()) {
        var row = summary.addObject();
        row.set("code", found.path("code"));
        row.put("unit", report.unitName());
        for (var field :
            List.of(
                "severity",
                "status",
                "indicator",
                "claimed",
                "computed",
                "excerpt",
                "suggestion")) {
          row.set(field, found.path(field));
        }
      }
    }
    return summary;
  }

  private ArrayNode check(UnitSample unit, String path, int round) {
    return (ArrayNode)
        api.post(
            author(unit),
            unit.report().where(),
            unit.report().where() + ":check" + round,
            path + "/check",
            SampleFiles.JSON.createObjectNode());
  }

  private void answer(Checked report, JsonNode contradiction, String with, JsonNode body) {
    var path = "/contradictions/" + contradiction.path("id").asText() + "/" + with;
    act(report, author(report.unit()), path.substring(1), body);
  }

  private void act(Checked report, Account who, String act, JsonNode body) {
    var where = report.unit().report().where();
    api.post(who, where, where + ":" + act, report.path() + "/" + act, body);
  }

  private static @Nullable JsonNode explanation(Checked report, JsonNode contradiction) {
    var text =
        report
            .unit()
            .report()
            .body()
            .path("explanations")
            .path(contradiction.path("code").asText());
    return text.isTextual() ? SampleFiles.JSON.createObjectNode().put("text", text.asText()) : null;
  }

  private static boolean isOpen(JsonNode contradiction) {
    return contradiction.path("status").asText().equals("OPEN");
  }

  private static List<String> blocking(ArrayNode found) {
    var blocking = new ArrayList<String>();
    for (var contradiction : found) {
      if (isOpen(contradiction) && contradiction.path("severity").asText().equals("BLOCKING")) {
        blocking.add(
            contradiction.path("code").asText() + " " + contradiction.path("message").asText());
      }
    }
    return blocking;
  }

  private boolean isDistrict(UnitSample unit) {
    return unit.unit().equals(sample.district());
  }

  private Account author(UnitSample unit) {
    return isDistrict(unit)
        ? sample.people().of(unit.unit(), "district-admin", "district-leader")
        : sample.people().of(unit.unit(), "party-office", "commune-admin", "leader");
  }

  private Account leader(UnitSample unit) {
    return sample.people().of(unit.unit(), isDistrict(unit) ? "district-leader" : "leader");
  }
}
