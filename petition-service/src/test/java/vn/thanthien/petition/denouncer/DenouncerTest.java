package vn.thanthien.petition.denouncer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.MarkSearch;
import vn.thanthien.petition.ServiceTest;

/// Denouncers are protected by construction (Luật Tố cáo 25/2018/QH14, Đ.56).
@QuarkusTest
class DenouncerTest extends ServiceTest {

  private static final String DENUNCIATION =
      """
      {"at": "2026-07-03T10:00:00+07:00", "kind": "DENUNCIATION", "withinCompetence": true,
       "eligible": true}
      """;
  private static final String REASON =
      "{\"reason\": \"Làm việc với người tố cáo theo kế hoạch xác minh\"}";

  private final List<String> logged = new ArrayList<>();
  private final Handler log =
      new Handler() {
        private final SimpleFormatter format = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
          synchronized (logged) {
            logged.add(format.format(line));
          }
        }

        @Override
        public void flush() {
          // keeps nothing back
        }

        @Override
        public void close() {
          // holds nothing
        }
      };

  private String mark;
  private String receipt;

  @BeforeEach
  void plantAMark() {
    mark = "Đặngmạt" + UUID.randomUUID().toString().replace("-", "");
    receipt =
        """
        {"receivedAt": "2026-07-01T08:00:00+07:00", "source": "RECEPTION_DESK",
         "content": "Tố cáo cán bộ, người viết %1$s ký tên", "submitterName": "%1$s",
         "submitterAddress": "Nhà của %1$s"}
        """
            .formatted(mark);
    Logger.getLogger("").addHandler(log);
  }

  @AfterEach
  void stopListening() {
    Logger.getLogger("").removeHandler(log);
  }

  @Test
  void aDenouncerStandsNowhereButInTheVault() throws Exception {
    var id = denounced();
    officer()
        .contentType("application/pdf")
        .header("Content-Disposition", "attachment; filename=\"" + ascii() + ".pdf\"")
        .body(("%PDF-1.7 " + mark).getBytes(StandardCharsets.UTF_8))
        .post("/api/petitions/" + id + "/attachments")
        .then()
        .statusCode(404); // the reception officer has no more to do with it
    denunciationOfficer()
        .contentType("application/pdf")
        .header("Content-Disposition", "attachment; filename=\"" + ascii() + ".pdf\"")
        .body(("%PDF-1.7 " + mark).getBytes(StandardCharsets.UTF_8))
        .post("/api/petitions/" + id + "/attachments")
        .then()
        .statusCode(201);
    step(id, "acceptance", "{\"at\": \"2026-07-06T08:00:00+07:00\"}").statusCode(200);
    step(
            id,
            "verification",
            "{\"at\": \"2026-07-07T08:00:00+07:00\", \"note\": \"Gặp %s\"}".formatted(mark))
        .statusCode(200);
    step(
            id,
            "suspension",
            "{\"at\": \"2026-07-08T08:00:00+07:00\", \"reason\": \"Chờ %s\"}".formatted(mark))
        .statusCode(200);
    step(id, "resolution", "{\"result\": \"%s\"}".formatted(mark)).statusCode(400);

    var search = new MarkSearch(Set.of(mark));
    for (var answer : everyAnswerAbout(id)) {
      assertThat(search.standsIn(answer)).as(answer).isFalse();
    }
    denunciationOfficer()
        .body("{\"reason\": \"Mời %s làm việc\"}".formatted(mark))
        .post("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(200)
        .body("submitterName", equalTo(mark));
    try (var connection = dataSource.getConnection()) {
      // nor can it be read in the vault, which is sealed
      assertThat(search.tables(connection, Set.of())).isEmpty();
    }
    synchronized (logged) {
      assertThat(logged).isNotEmpty().noneMatch(search::standsIn);
    }
  }

  /// The search itself is worth something: what is no secret is found.
  @Test
  void whatIsNoDenunciationIsFoundInTheOpen() throws Exception {
    var id = received(receipt);
    step(id, "classification", DENUNCIATION.replace("DENUNCIATION", "COMPLAINT")).statusCode(200);

    try (var connection = dataSource.getConnection()) {
      assertThat(new MarkSearch(Set.of(mark)).tables(connection, Set.of()))
          .containsExactly("submission");
    }
  }

  @Test
  void theVaultOpensForAReasonThatIsWrittenDown() {
    var id = denounced();

    denunciationOfficer()
        .body("{\"reason\": \"xem\"}")
        .post("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("reason"));
    denunciationOfficer()
        .body(REASON)
        .post("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(200)
        .body("submitterName", equalTo(mark))
        .body("submitterAddress", equalTo("Nhà của " + mark));

    as(unit, Role.AUDITOR)
        .get("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(200)
        .body("viewer", contains(unit + ".denunciation-officer"))
        .body("[0].reason", equalTo("Làm việc với người tố cáo theo kế hoạch xác minh"));
    as(unit, Role.LEADER)
        .get("/api/petitions/" + id + "/unmaskings")
        .then()
        .body("$", hasSize(1))
        .body("[0].reason", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Role.RECEPTION_OFFICER,
        Role.HANDLER,
        Role.LEADER,
        Role.COMMUNE_ADMIN,
        Role.AUDITOR,
        Role.DISTRICT_ADMIN,
        Role.PLATFORM_ADMIN
      })
  void nobodyElseOpensIt(String role) {
    var id = denounced();

    as(unit, role).body(REASON).post("/api/petitions/" + id + "/unmaskings").then().statusCode(403);
  }

  @Test
  void whatIsSaidToDenounceIsClosedFromTheBeginning() {
    var id =
        officer()
            .body(receipt.replaceFirst("\\{", "{\"denunciation\": true, "))
            .post("/api/petitions")
            .then()
            .statusCode(201)
            .body("submitterName", nullValue())
            .body("content", nullValue())
            .extract()
            .path("id");

    officer().get("/api/petitions/" + id).then().statusCode(200).body("content", nullValue());
    denunciationOfficer()
        .get("/api/petitions/" + id)
        .then()
        .statusCode(200)
        .body("content", nullValue());
    denunciationOfficer()
        .body(REASON)
        .post("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(200)
        .body("submitterName", equalTo(mark));
  }

  @Test
  void readingToClassifyIsWrittenDownToo() {
    var id = received(receipt);

    officer().get("/api/petitions/" + id).then().body("submitterName", equalTo(mark));

    as(unit, Role.AUDITOR)
        .get("/api/petitions/" + id + "/unmaskings")
        .then()
        .body("viewer", contains(unit + ".reception-officer"))
        .body("[0].reason", equalTo("Đọc để phân loại đơn"));
  }

  @Test
  void whatLiesInTheOpenIsNotInTheVault() {
    var id = received(receipt);
    step(id, "classification", DENUNCIATION.replace("DENUNCIATION", "FEEDBACK"));

    denunciationOfficer()
        .body(REASON)
        .post("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(404);
  }

  /// What a reception officer, a leader and the denunciation officer get to see without opening the
  /// vault: pages, lists, files, printed documents.
  private List<String> everyAnswerAbout(String id) throws Exception {
    var answers = new ArrayList<String>();
    for (var role :
        List.of(
            Role.RECEPTION_OFFICER, Role.LEADER, Role.DISTRICT_ADMIN, Role.DENUNCIATION_OFFICER)) {
      answers.add(as(unit, role).get("/api/petitions/" + id).asString());
      answers.add(as(unit, role).get("/api/petitions").asString());
      answers.add(as(unit, role).accept("text/csv").get("/api/petitions/export").asString());
      answers.add(
          as(unit, role).queryParam("search", mark).get("/api/petitions").path("items").toString());
    }
    for (var role :
        List.of(
            Role.RECEPTION_OFFICER, Role.LEADER, Role.DISTRICT_ADMIN, Role.DENUNCIATION_OFFICER)) {
      answers.add(as(unit, role).get("/api/petitions/" + id + "/history").asString());
      answers.add(as(unit, role).get("/api/petitions/" + id + "/unmaskings").asString());
      answers.add(as(unit, role).get("/api/petitions/" + id + "/attachments").asString());
    }
    for (var revision = 1; revision <= 7; revision++) {
      var printed =
          denunciationOfficer().get("/api/petitions/" + id + "/history/" + revision + "/document");
      if (printed.statusCode() == 200) {
        try (var pdf = Loader.loadPDF(printed.asByteArray())) {
          answers.add(new PDFTextStripper().getText(pdf));
        }
      }
    }
    answers.add(step(id, "resolution", "{\"result\": \"" + mark + "\"}").extract().asString());
    return answers;
  }

  private String denounced() {
    var id = received(receipt);
    step(id, "classification", DENUNCIATION).statusCode(200);
    return id;
  }

  private String ascii() {
    return mark.substring("Đặngmạt".length());
  }

  private RequestSpecification denunciationOfficer() {
    return as(unit, Role.DENUNCIATION_OFFICER);
  }
}
