package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Sends a sample's records, each in the name of somebody whose work it is.
final class Records {

  private static final String PLATFORM_ADMIN = "platform-admin";
  private static final String PARTY_OFFICE = "party-office";
  private static final String RECEPTION_OFFICER = "reception-officer";
  private static final String LETTER_CLERK = "letter-clerk";

  /// Lines of one import request, and how many of these are under way: each keeps a whole
  /// connection of dossier-service busy.
  private static final int IMPORT = 100;

  private static final int IMPORTERS = 3;

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
    var pieces = new ArrayList<List<Entry>>();
    for (var unit : sample.records()) {
      for (var i = 0; i < unit.dossiers().size(); i += IMPORT) {
        pieces.add(unit.dossiers().subList(i, Math.min(i + IMPORT, unit.dossiers().size())));
      }
    }
    new Team(IMPORTERS, team.progress())
        .each("dossiers", pieces, pieces.stream().mapToInt(List::size).sum(), this::importPiece);
    readIds();
  }

  private int importPiece(List<Entry> piece) {
    var first = piece.getFirst().where();
    var lines = new StringBuilder();
    piece.forEach(line -> lines.append(line.body()).append('\n'));
    // the units reach dossier-service a moment after they were posted
    var patience = new Patience("dossier-service knows the unit of " + first);
    while (true) {
      var done =
          api.postLines(new Account.OneStop(), first, "/api/dossier-imports", lines.toString());
      if (done.path("rejected").asInt() == 0) {
        return piece.size();
      }
      var reject = done.path("rejects").path(0);
      var where = piece.get(Math.max(0, reject.path("line").asInt() - 1)).where();
      var problem =
          "%s: dossier %s was rejected: %s (%s)"
              .formatted(
                  where,
                  reject.path("code").asText(),
                  reject.path("detail").asText(),
                  reject.path("field").asText());
      if (!reject.path("field").asText().equals("unit")
          || !reject.path("type").asText().endsWith("/unknown-reference")) {
        throw new LoadFailure(problem);
      }
      patience.wait(problem);
    }
  }

  /// Letters and petitions name dossiers by their codes, the platform by its ids.
  private void readIds() {
    var after = "";
    do {
      var page = api.get(new Account.OneStop(), "/api/dossiers?limit=" + PAGE + after);
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
