package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The DOCX and the PDF of 560 commune reports, frozen and approved by their leaders, each made for
/// its request and fetched, two requests at a time; against one run of `libreoffice --headless
/// --convert-to pdf` over the same DOCX files, for which the service stands still.
///
/// A DOCX and a PDF are a document each. What one costs is told apart.
///
/// CPU: service and PostgreSQL for ours; LibreOffice for the limit.
final class DocumentBench implements Contest {

  private static final int REPORTS = 560;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DRAFT =
      """
      {"kind": "COMMUNE", "subject": "Kết quả xây dựng mô hình “Chính quyền thân thiện”",
       "from": "2023-01-01", "to": "2023-10-31",
       "requestingDocuments": [{"type": "Công văn", "displayForm": "3186/UBND-NV",
         "date": "2023-11-02", "issuer": "Ủy ban nhân dân huyện Mẫu",
         "subject": "báo cáo kết quả xây dựng mô hình"}],
       "addressees": ["Ủy ban nhân dân huyện Mẫu"],
       "recipients": [{"name": "Các thôn"}, {"name": "VT", "purpose": "ARCHIVE"}],
       "place": "Mẫu", "symbol": "BC-UBND",
       "signer": {"authority": "TM. Ủy ban nhân dân", "title": "Chủ tịch"}}
      """;

  private final Stage stage;
  private final URI service;
  private final String reader;
  private final LibreOffice office = new LibreOffice();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private List<String> reports = List.of();

  DocumentBench(Stage stage) throws IOException, SQLException {
    this.stage = stage;
    this.service = stage.start("reporting").url();
    this.reader = stage.tokens().of("vn", "auditor");
    try (var connection = stage.inspector()) {
      ReportBench.tree(connection, REPORTS);
      ReportBench.patterns(connection);
      ReportBench.load(connection, "p.number < 200");
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
    var communes = new ArrayList<Callable<String>>();
    for (var number = 0; number < REPORTS; number++) {
      var commune = "c" + number;
      communes.add(() -> approved(commune));
    }
    reports = Clients.atOnce(communes);
    System.out.printf(Locale.ROOT, "%d reports frozen and approved%n", reports.size());
    stage.warmUp(() -> {
      made("docx");
      return made("pdf");
    });
    limit();
  }

  @Override
  public Lap ours() throws Exception {
    stage.settle();
    var docx = made("docx");
    var pdf = made("pdf");
    System.out.printf(
        Locale.ROOT,
        "a DOCX in %.2f ms, a PDF in %.2f ms%n",
        1e3 / docx.perSecond(),
        1e3 / pdf.perSecond());
    return new Lap(
        docx.operations() + pdf.operations(),
        docx.seconds() + pdf.seconds(),
        docx.cpuSeconds() + pdf.cpuSeconds());
  }

  @Override
  public Lap limit() throws Exception {
    var documents = new ArrayList<Path>();
    for (var report : reports.subList(0, LibreOffice.MOST_DOCUMENTS)) {
      documents.add(Files.write(office.folder().resolve(report + ".docx"), fetch(report, "docx")));
    }
    stage.settle();
    stage.hold();
    try {
      return office.convert(documents);
    } finally {
      stage.release();
    }
  }

  @Override
  public void close() {
    office.close();
  }

  private Lap made(String format) throws Exception {
    var cpu = stage.cpuOfService() + stage.cpuOfPostgres();
    var start = System.nanoTime();
    var fetched =
        Clients.atOnce(
            reports.stream()
                .<Callable<Integer>>map(report -> () -> fetch(report, format).length)
                .toList());
    return new Lap(
        fetched.size(),
        (System.nanoTime() - start) / 1e9,
        stage.cpuOfService() + stage.cpuOfPostgres() - cpu);
  }

  /// @return the report's id
  private String approved(String commune) throws IOException, InterruptedException {
    var writer = stage.tokens().of(commune, "party-office");
    var id = JSON.readTree(post(writer, "/api/reports", DRAFT)).path("id").asText();
    for (var finding : JSON.readTree(post(writer, "/api/reports/" + id + "/check", ""))) {
      if (finding.path("severity").asText().equals("BLOCKING")) {
        post(
            writer,
            "/api/reports/"
                + id
                + "/contradictions/"
                + finding.path("id").asText()
                + "/explanation",
            "{\"text\": \"Xã đã rà soát và chịu trách nhiệm về số liệu này.\"}");
      }
    }
    post(writer, "/api/reports/" + id + "/freeze", "");
    post(stage.tokens().of(commune, "leader"), "/api/reports/" + id + "/approval", "");
    return id;
  }

  private byte[] fetch(String report, String format) throws IOException, InterruptedException {
    return sent(
        request(reader, "/api/reports/" + report + "/document?format=" + format).GET().build());
  }

  private String post(String token, String path, String body)
      throws IOException, InterruptedException {
    return new String(
        sent(request(token, path).POST(BodyPublishers.ofString(body)).build()),
        StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private byte[] sent(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          request.uri()
              + ": "
              + answer.statusCode()
              + " "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }
}
