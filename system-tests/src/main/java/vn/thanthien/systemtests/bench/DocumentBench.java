package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;

/// The approved reports of 560 communes issued one by one by two clients, each by its own leader,
/// and fetched by their district in two files, one of all DOCX and one of all PDF; against one run
/// of `libreoffice --headless --convert-to pdf` over the same DOCX, for which the service stands
/// still.
///
/// A document is a DOCX or a PDF: ours makes two of a report (and its HTML, which is not counted),
/// LibreOffice one from what ours has made. The strict figure, told beside, counts the PDF alone.
/// The other way round is told, too: what LibreOffice needs when it is run for a document by
/// itself.
///
/// Afterwards the district puts its own report together from all of them, and opens it.
///
/// One report is drafted, frozen and approved over HTTP on records of its programme; the others are
/// its copies with the name of their own commune. Between rounds the issue is set back by SQL.
///
/// CPU: service and PostgreSQL for ours; LibreOffice for the limit.
final class DocumentBench implements Contest {

  private static final int REPORTS = Integer.getInteger("thanthien.bench.reports", 560);
  private static final int CONVERTED =
      Math.min(REPORTS, Integer.getInteger("thanthien.bench.converted", Office.MOST_DOCUMENTS));
  private static final int CLIENTS = 2;
  private static final int OPENINGS = 9;
  private static final double GOAL_ROLL_UP_MILLIS = 1_000;
  private static final double GOAL_SHARE_OF_ONE_RUN = 0.05;
  private static final String DISTRICT = "huyen";
  private static final String FIRST = "xa1";
  private static final String FIRST_NAME = "xã Mẫu Một";
  private static final String PERIOD = "from=2023-01-01&to=2023-10-31";
  private static final JsonMapper JSON = new JsonMapper();

  private final Stage stage;
  private final URI service;
  private final Office office = new Office();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// The token of who issues a report, by its id.
  private final Map<String, String> leaders = new HashMap<>();

  /// Seconds a document: ours, and those of a run of LibreOffice for one.
  private final List<Double> secondsOfOurs = new ArrayList<>();

  private final List<Double> secondsOfOneRun = new ArrayList<>();

  DocumentBench(Stage stage) throws IOException, SQLException {
    this.stage = stage;
    this.service =
        stage
            .start(
                "reporting",
                List.of(System.getProperty("thanthien.bench.options", "-Xshare:auto").split(" ")))
            .url();
    units();
    copy(approved());
    try (var connection = stage.inspector();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select unit, id from report")) {
      while (rows.next()) {
        leaders.put(rows.getString(2), stage.tokens().of(rows.getString(1), "leader"));
      }
    }
  }

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public double goal() {
    return 20;
  }

  @Override
  public String unit() {
    return "documents/s";
  }

  @Override
  public void warmUp() throws Exception {
    stage.warmUp(this::ours);
    limit();
    secondsOfOurs.clear();
    secondsOfOneRun.clear();
  }

  @Override
  public Lap ours() throws Exception {
    setBack();
    stage.settle();
    var service = stage.cpuOfService();
    var postgres = stage.cpuOfPostgres();
    var start = System.nanoTime();
    atOnce(leaders.entrySet().stream().map(this::issue).toList());
    var issued = System.nanoTime();
    atOnce(List.of(export("docx"), export("pdf")));
    var end = System.nanoTime();
    service = stage.cpuOfService() - service;
    postgres = stage.cpuOfPostgres() - postgres;
    var lap = new Lap(2L * REPORTS, (end - start) / 1e9, service + postgres);
    secondsOfOurs.add(1 / lap.perSecond());
    System.out.printf(
        Locale.ROOT,
        "a report: issued in %.2f ms, its two files fetched in %.2f ms; CPU: service %.2f ms,"
            + " PostgreSQL %.2f ms; counting its PDF alone %.2f documents/s%n",
        (issued - start) / 1e6 / REPORTS,
        (end - issued) / 1e6 / REPORTS,
        service * 1e3 / REPORTS,
        postgres * 1e3 / REPORTS,
        lap.perSecond() / 2);
    return lap;
  }

  @Override
  public Lap limit() throws Exception {
    if (Files.notExists(exported("docx"))) {
      throw new IllegalStateException("nothing to convert");
    }
    unpack("pdf", "%PDF-", 0);
    var documents = unpack("docx", "PK", CONVERTED);
    stage.settle();
    stage.hold();
    try {
      secondsOfOneRun.add(office.convert(documents.subList(0, 1)).seconds());
      Files.delete(pdf(documents.getFirst()));
      return office.convert(documents);
    } finally {
      stage.release();
      for (var document : documents) {
        Files.delete(Path.of(document));
        Files.delete(pdf(document));
      }
    }
  }

  private static Path pdf(String document) {
    return Path.of(document.replace(".docx", ".pdf"));
  }

  @Override
  public List<Figure> others() throws Exception {
    var millis = new ArrayList<Double>();
    try (var admin = new KeptConnection(service, stage.tokens().of(DISTRICT, "district-admin"))) {
      var path =
          "/api/reports/"
              + JSON.readTree(
                      admin.send(
                          "POST",
                          "/api/reports",
                          key(),
                          ReportedProgramme.REPORT.replace("COMMUNE", "DISTRICT")))
                  .path("id")
                  .asText();
      for (var i = 0; i < OPENINGS; i++) {
        var start = System.nanoTime();
        var coverage = JSON.readTree(admin.send("GET", path, "")).path("coverage").asText();
        millis.add((System.nanoTime() - start) / 1e6);
        if (!coverage.equals(REPORTS + "/" + REPORTS)) {
          throw new IllegalStateException("put together from " + coverage);
        }
      }
    }
    return List.of(
        new Figure("rollUpMillis", Bench.median(millis), GOAL_ROLL_UP_MILLIS),
        new Figure(
            "shareOfOneRun",
            Bench.median(secondsOfOurs) / Bench.median(secondsOfOneRun),
            GOAL_SHARE_OF_ONE_RUN));
  }

  @Override
  public void close() {
    office.close();
  }

  /// A district of as many communes as there are reports.
  private void units() throws SQLException {
    execute(
        """
        create unlogged table bench_unit as
        select '%1$s' as id, 'DISTRICT' as kind, null::text as parent, 'huyện Mẫu' as name
        union all
        select 'xa' || n, 'XA', '%1$s', case n when 1 then '%2$s' else 'xã Mẫu ' || n end
          from generate_series(1, %3$d) n
        """
            .formatted(DISTRICT, FIRST_NAME, REPORTS),
        """
        insert into unit (id, version, revision, name, kind, parent, valid_from, closing_time, predecessors)
        select id, 1, 1, name, kind, parent, '2004-01-01', '17:00', '[]' from bench_unit
        """,
        """
        insert into unit_node (id, revision, name, kind, parent, valid_from, closing_time, predecessors)
        select id, 1, name, kind, parent, '2004-01-01', '17:00', '{}' from bench_unit
        """,
        """
        insert into unit_ancestor
        select id, id, 0 from bench_unit
        union all select id, parent, 1 from bench_unit where parent is not null
        """,
        "insert into unit_visible select ancestor, unit from unit_ancestor");
  }

  /// Drafts the first commune's report on its programme and has it frozen and approved.
  private String approved() throws IOException {
    try (var office = new KeptConnection(service, stage.tokens().of(FIRST, "party-office"));
        var leader = new KeptConnection(service, stage.tokens().of(FIRST, "leader"))) {
      for (var record : ReportedProgramme.RECORDS) {
        office.send("POST", "/api/programme/" + record.kind(), key(), record.body());
      }
      var report =
          JSON.readTree(office.send("POST", "/api/reports", key(), ReportedProgramme.REPORT))
              .path("id")
              .asText();
      var path = "/api/reports/" + report;
      for (var section : ReportedProgramme.NARRATIVE.entrySet()) {
        office.send(
            "PUT",
            path + "/sections/" + section.getKey(),
            JSON.createObjectNode().put("text", section.getValue()).toString());
      }
      office.send("POST", path + "/freeze", key(), "");
      leader.send("POST", path + "/approval", key(), "");
      return report;
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /// Gives every other commune the same report in its own name.
  private void copy(String report) throws SQLException {
    execute(
        "create unlogged table bench_copy as select id as unit, name, gen_random_uuid() as report"
            + " from bench_unit where kind = 'XA' and id <> '%s'".formatted(FIRST),
        copyOf("report", "id", report, "head", "r.head"),
        copyOf("report_section", "report", report, "id", "gen_random_uuid()"),
        copyOf(
            "frozen_snapshot",
            "report",
            report,
            "content",
            "replace(r.content, '%s', c.name)".formatted(FIRST_NAME)),
        """
        update frozen_snapshot
           set content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
        """,
        """
        update report r set content_hash = f.content_hash from frozen_snapshot f where f.report = r.id
        """,
        "analyze");
  }

  /// Rows of a table for every copy.
  private static String copyOf(
      String table, String link, String report, String changed, String value) {
    return """
    insert into %1$s
    select (jsonb_populate_record(r, jsonb_build_object(
             'unit', c.unit, '%4$s', %5$s, '%2$s', c.report))).*
      from %1$s r cross join bench_copy c
     where r.%2$s = '%3$s'
    """
        .formatted(table, link, report, changed, value);
  }

  private void setBack() throws SQLException {
    execute(
        "truncate issued_document",
        "delete from report_step where kind = 'ISSUED'",
        """
        update report set state = 'APPROVED', number = null, issued_on = null, issued_at = null,
               issued_by = null
         where state = 'ISSUED'
        """,
        "vacuum analyze report",
        "vacuum report_step");
  }

  private Callable<Boolean> issue(Map.Entry<String, String> report) {
    return () -> {
      var request =
          request("/api/reports/" + report.getKey() + "/issue", report.getValue())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"date\": \"2023-11-06\"}"))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return true;
    };
  }

  private Callable<Boolean> export(String format) {
    return () -> {
      var request =
          request(
                  "/api/reports/export?" + PERIOD + "&format=" + format,
                  stage.tokens().of(DISTRICT, "district-admin"))
              .build();
      var answer = http.send(request, BodyHandlers.ofFile(exported(format)));
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("export: " + answer.statusCode());
      }
      return true;
    };
  }

  private Path exported(String format) {
    return office.folder().resolve(format + ".zip");
  }

  /// Counts the documents of an export, looks at how each begins, and lays some of them open.
  private List<String> unpack(String format, String begins, int wanted) throws IOException {
    var files = new ArrayList<String>();
    var found = 0;
    try (var zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(exported(format))))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().endsWith("." + format)) {
          continue;
        }
        var bytes = zip.readAllBytes();
        if (!new String(bytes, 0, begins.length(), StandardCharsets.US_ASCII).equals(begins)) {
          throw new IllegalStateException(entry.getName() + " is no " + format);
        }
        found++;
        if (files.size() < wanted) {
          var file = office.folder().resolve(found + "." + format);
          Files.write(file, bytes);
          files.add(file.toString());
        }
      }
    }
    if (found != REPORTS) {
      throw new IllegalStateException(found + " " + format + " of " + REPORTS);
    }
    return files;
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static void atOnce(List<Callable<Boolean>> acts) throws Exception {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (var answer : clients.invokeAll(acts)) {
        answer.get();
      }
    }
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = stage.inspector();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
