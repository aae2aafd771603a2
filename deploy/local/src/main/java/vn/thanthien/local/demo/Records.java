package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Sends a sample's records, each in the name of somebody whose work it is.
final class Records {

  private static final String OPINIONS = "/api/opinions";

  /// The lists of listening.yaml and where they go.
  private static final Map<String, String> LISTENING =
      Map.of(
          "plans", "/api/receptions/plans",
          "book", "/api/receptions/book",
          "fieldVisits", "/api/field-visits",
          "boxOpenings", "/api/box-openings",
          "messages", OPINIONS);

  private static final String PLATFORM_ADMIN = "platform-admin";
  private static final String PARTY_OFFICE = "party-office";
  private static final String RECEPTION_OFFICER = "reception-officer";
  private static final String LETTER_CLERK = "letter-clerk";
  private static final Account ONE_STOP = new Account.OneStop();
  private static final String IMPORTS = "/api/dossier-imports";

  /// The most a page may hold.
  private static final int PAGE = 500;

  /// What of a letter is its draft; the rest are the moments of its steps.
  private static final String[] STEPS_OF_LETTER = {"dossierCode", "approvedAt", "issuedAt"};

  private final Sample sample;
  private final PublicApi api;
  private final Team team;
  private final Map<String, String> dossierIds = new ConcurrentHashMap<>();

  Records(Sample sample, PublicApi api, Team team) {
    this.sample = sample;
    this.api = api;
    this.team = team;
  }

  /// Units parents first as the file lists them, then the procedures.
  void reference() {
    var admin = sample.people().anywhere(PLATFORM_ADMIN);
    var sent = 0;
    for (var unit : sample.units()) {
      api.post(admin, unit.where(), unit.where(), "/api/units", unit.body());
      sent++;
      team.progress().count("units", sent, sample.units().size());
    }
    team.each(
        "procedures",
        sample.procedures(),
        procedure ->
            api.put(
                admin,
                procedure.where(),
                "/api/procedures/" + procedure.text("code"),
                "",
                procedure.without("code")));
  }

  void programme() {
    record Path(UnitSample unit, String list, Entry entry) {}
    var all = new ArrayList<List<Path>>();
    for (var unit : sample.records()) {
      unit.programme()
          .body()
          .fieldNames()
          .forEachRemaining(list -> {
            var entries = new ArrayList<Path>();
            unit.programme().inside(list).forEach(e -> entries.add(new Path(unit, list, e)));
            all.add(entries);
          });
    }
    // a list keeps its order: a document names the ones before it
    team.each(
        "programme records",
        all,
        all.stream().mapToInt(List::size).sum(),
        list -> {
          for (var row : list) {
            api.post(
                sample
                    .people()
                    .of(row.unit().unit(), PARTY_OFFICE, "commune-admin", "district-admin"),
                row.entry().where(),
                row.entry().where(),
                "/api/programme/" + row.list(),
                row.entry().body());
          }
          return list.size();
        });
  }

  void dossiers() {
    var files =
        sample.records().stream()
            .map(UnitSample::dossiers)
            .filter(lines -> !lines.isEmpty())
            .toList();
    team.each("dossiers", files, files.stream().mapToInt(List::size).sum(), this::importDossiers);
    readIds();
  }

  private int importDossiers(List<Entry> all) {
    var first = all.getFirst().where();
    var lines = new StringBuilder();
    all.forEach(line -> lines.append(line.body()).append('\n'));
    // the units reach dossier-service a moment after they were posted
    var patience = new Patience("dossier-service knows the unit of " + first);
    while (true) {
      var job = ended(first, api.postLines(ONE_STOP, first, IMPORTS, lines.toString()));
      if (!job.path("state").asText().equals("DONE")) {
        throw new LoadFailure(first + ": " + job.path("failure").asText());
      }
      if (job.path("rejected").asInt() == 0) {
        return all.size();
      }
      patience.wait(rejected(all, job));
    }
  }

  private JsonNode ended(String first, JsonNode job) {
    var path = IMPORTS + "/" + job.path("id").asText();
    var patience = new Patience("the dossiers of " + first + " are taken");
    var now = job;
    while (!now.hasNonNull("endedAt")) {
      patience.wait(now.path("read").asText() + " read");
      now = api.get(ONE_STOP, path);
    }
    return now;
  }

  /// @return what is wrong with the first row
  /// @throws LoadFailure when it is anything but a unit that may still come
  private String rejected(List<Entry> all, JsonNode job) {
    var file =
        new String(
            api.file(ONE_STOP, IMPORTS + "/" + job.path("id").asText() + "/rejects"),
            StandardCharsets.UTF_8);
    var first = SampleFiles.csv("rejects", file).get(1);
    var problem =
        "%s: dossier %s was rejected: %s (%s)"
            .formatted(
                all.get(Integer.parseInt(first.getField(0)) - 1).where(),
                first.getField(1),
                first.getField(3),
                first.getField(2));
    if (!first.getField(2).equals("unit") || !first.getField(4).endsWith("/unknown-reference")) {
      throw new LoadFailure(problem);
    }
    return problem;
  }

  /// Letters and petitions name dossiers by their codes, the platform by its ids.
  private void readIds() {
    var after = "";
    do {
      var page = api.get(ONE_STOP, "/api/dossiers?limit=" + PAGE + after);
      for (var dossier : page.path("items")) {
        dossierIds.put(
            dossier.path("unit").asText() + ' ' + dossier.path("code").asText(),
            dossier.path("id").asText());
      }
      after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
    } while (!after.isEmpty());
  }

  void petitions() {
    record Row(UnitSample unit, Entry entry) {}
    team.each(
        "receptions",
        rows(UnitSample::receptions, Row::new),
        row ->
            post(
                row.unit(), row.entry(), "/api/receptions", row.entry().body(), RECEPTION_OFFICER));
    team.each(
        "petitions",
        rows(UnitSample::petitions, Row::new),
        row -> {
          var body = row.entry().without("steps", "dossierCode");
          nameDossier(row.unit(), row.entry(), body);
          var id =
              post(row.unit(), row.entry(), "/api/petitions", body, RECEPTION_OFFICER)
                  .path("id")
                  .asText();
          for (var step : row.entry().inside("steps")) {
            post(
                row.unit(),
                step,
                "/api/petitions/" + id + "/" + step.text("step"),
                step.without("step"),
                RECEPTION_OFFICER);
          }
        });
    team.each(
        "dialogues",
        rows(UnitSample::dialogues, Row::new),
        row ->
            post(row.unit(), row.entry(), "/api/dialogues", row.entry().body(), RECEPTION_OFFICER));
  }

  /// Schedules, the reception book, visits, boxes and messages, with the opinions voiced there.
  void listening() {
    record Row(UnitSample unit, String list, Entry entry) {}
    var rows = new ArrayList<Row>();
    for (var unit : sample.records()) {
      LISTENING
          .keySet()
          .forEach(list ->
              unit.listening().inside(list).forEach(it -> rows.add(new Row(unit, list, it))));
    }
    team.each(
        "what people said",
        rows,
        row -> {
          var path = Objects.requireNonNull(LISTENING.get(row.list()));
          if (path.equals(OPINIONS)) {
            opinion(row.unit(), row.entry(), row.entry().without("steps"));
            return;
          }
          var channel = row.list().equals("fieldVisits") ? "FIELD_VISIT" : "SUGGESTION_BOX";
          var body = row.entry().without("opinions");
          var source = post(row.unit(), row.entry(), path, body, RECEPTION_OFFICER).path("id");
          for (var opinion : row.entry().inside("opinions")) {
            opinion(
                row.unit(),
                opinion,
                opinion.without("steps").put("channel", channel).put("source", source.asText()));
          }
        });
  }

  private void opinion(UnitSample unit, Entry entry, ObjectNode body) {
    var id = post(unit, entry, OPINIONS, body, RECEPTION_OFFICER).path("id").asText();
    for (var step : entry.inside("steps")) {
      post(
          unit,
          step,
          OPINIONS + "/" + id + "/" + step.text("step"),
          step.without("step"),
          RECEPTION_OFFICER);
    }
  }

  /// Drafts and approvals in any order; numbers in the order of the file, as a register is kept.
  void letters() {
    record Row(UnitSample unit, Entry entry) {}
    var rows = rows(UnitSample::letters, Row::new);
    var ids = new ConcurrentHashMap<String, String>();
    team.each(
        "letters drafted and approved",
        rows,
        row -> {
          var body = row.entry().without(STEPS_OF_LETTER);
          nameDossier(row.unit(), row.entry(), body);
          var id =
              post(row.unit(), row.entry(), "/api/letters", body, LETTER_CLERK).path("id").asText();
          ids.put(row.entry().where(), id);
          step(row.unit(), row.entry(), id, "approval", "approvedAt", "leader");
        });
    var registers = sample.records().stream().filter(unit -> !unit.letters().isEmpty()).toList();
    team.each(
        "letters numbered",
        registers,
        rows.size(),
        unit -> {
          for (var letter : unit.letters()) {
            if (letter.optional("approvedAt") != null) {
              step(
                  unit,
                  letter,
                  Objects.requireNonNull(ids.get(letter.where())),
                  "numbering",
                  "",
                  LETTER_CLERK);
            }
          }
          return unit.letters().size();
        });
    team.each(
        "letters issued",
        rows,
        row ->
            step(
                row.unit(),
                row.entry(),
                Objects.requireNonNull(ids.get(row.entry().where())),
                "issue",
                "issuedAt",
                LETTER_CLERK));
  }

  /// Takes a step of a letter at the moment its row gives; no moment, no step.
  private void step(
      UnitSample unit, Entry letter, String id, String step, String moment, String role) {
    var body = SampleFiles.JSON.createObjectNode();
    if (!moment.isEmpty()) {
      var at = letter.optional(moment);
      if (at == null) {
        return;
      }
      body.put("at", at);
    }
    api.post(
        sample.people().of(unit.unit(), role),
        letter.where(),
        letter.where() + ":" + step,
        "/api/letters/" + id + "/" + step,
        body);
  }

  void surveys() {
    record Row(UnitSample unit, Entry entry) {}
    team.each(
        "survey rounds",
        rows(UnitSample::surveyRounds, Row::new),
        row ->
            new SurveyRounds(api, sample.people().of(row.unit().unit(), "survey-runner"))
                .send(row.entry()));
  }

  private void nameDossier(UnitSample unit, Entry entry, ObjectNode body) {
    var code = entry.optional("dossierCode");
    if (code == null) {
      return;
    }
    var id = dossierIds.get(unit.unit() + ' ' + code);
    if (id == null) {
      throw new LoadFailure(entry.where() + ": there is no dossier " + code);
    }
    body.put("dossierId", id);
  }

  private JsonNode post(UnitSample unit, Entry entry, String path, JsonNode body, String... roles) {
    return api.post(
        sample.people().of(unit.unit(), roles), entry.where(), entry.where(), path, body);
  }

  private <R> List<R> rows(
      Function<UnitSample, List<Entry>> file,
      java.util.function.BiFunction<UnitSample, Entry, R> row) {
    return sample.records().stream()
        .<R>flatMap(unit -> file.apply(unit).stream().map(entry -> row.apply(unit, entry)))
        .toList();
  }
}
