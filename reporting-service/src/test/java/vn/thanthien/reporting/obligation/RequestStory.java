package vn.thanthien.reporting.obligation;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;

/// A district that asks its communes for reports, with a mail server of our own.
@WithTestResource(RequestStory.PostOffice.class)
abstract class RequestStory extends ServiceTest {

  /// A mail server of our own.
  public static class PostOffice implements QuarkusTestResourceLifecycleManager {

    static @Nullable GreenMail server;

    @Override
    public Map<String, String> start() {
      server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      server.start();
      return Map.of(
          "thanthien.reminders.mail", "true",
          "thanthien.reminders.every", "off",
          "quarkus.mailer.mock", "false",
          "quarkus.mailer.host", "127.0.0.1",
          "quarkus.mailer.port", Integer.toString(server.getSmtp().getPort()),
          "quarkus.mailer.from", "bao-cao@thanthien.example");
    }

    @Override
    public void stop() {
      Objects.requireNonNull(server).stop();
    }
  }

  ValidatableResponse requested(String deadline) {
    return requested(deadline, "2023-10-31");
  }

  /// @param to first day after the period
  ValidatableResponse requested(String deadline, String to) {
    return as(district, Role.DISTRICT_ADMIN)
        .body(
            """
            {"kind": "THEMATIC", "subject": "Kết quả xây dựng mô hình", "from": "2023-01-01",
             "to": "%s", %s,
             "requestingDocuments": [{"type": "Công văn", "displayForm": "3186/UBND-NV",
               "date": "2023-11-02", "issuer": "Ủy ban nhân dân huyện Mẫu",
               "subject": "báo cáo kết quả"}],
             "addressees": ["Ủy ban nhân dân huyện Mẫu"]}
            """
                .formatted(to, deadline))
        .post("/api/report-requests")
        .then();
  }

  String obligation() {
    return mine(commune).extract().path("items[0].id");
  }

  ValidatableResponse board(String request) {
    return as(district, Role.DISTRICT_LEADER)
        .get("/api/report-requests/" + request)
        .then()
        .statusCode(200);
  }

  static ValidatableResponse mine(String unit) {
    return as(unit, Role.LEADER).get("/api/report-obligations?owed=true").then().statusCode(200);
  }

  static void contact(String unit, String role, String email) {
    as(unit, role)
        .body("{\"email\": \"" + email + "\"}")
        .put("/api/report-contact")
        .then()
        .statusCode(200);
  }

  void issue(String report, String date) {
    issue(commune, report, date).statusCode(200);
  }

  static ValidatableResponse issue(String unit, String report, String date) {
    as(unit, Role.PARTY_OFFICE).post("/api/reports/" + report + "/freeze").then().statusCode(200);
    as(unit, Role.LEADER).post("/api/reports/" + report + "/approval").then().statusCode(200);
    return as(unit, Role.LEADER)
        .body("{\"date\": \"" + date + "\"}")
        .post("/api/reports/" + report + "/issue")
        .then();
  }

  /// Subjects of the letters to this test's commune, each once.
  List<String> letters() throws Exception {
    var subjects = new ArrayList<String>();
    for (var letter : Objects.requireNonNull(PostOffice.server).getReceivedMessages()) {
      var to = letter.getRecipients(Message.RecipientType.TO)[0].toString();
      if (to.contains(commune) && !subjects.contains(letter.getSubject())) {
        subjects.add(letter.getSubject());
      }
    }
    return subjects;
  }

  List<String> recipientsOfLast() throws Exception {
    var mine =
        Arrays.stream(Objects.requireNonNull(PostOffice.server).getReceivedMessages())
            .filter(this::isMine)
            .toList();
    return Arrays.stream(mine.getLast().getAllRecipients()).map(Object::toString).toList();
  }

  boolean isMine(Message letter) {
    try {
      return letter.getRecipients(Message.RecipientType.TO)[0].toString().contains(commune);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String draft() {
    return """
    {"kind": "COMMUNE", "subject": "Kết quả xây dựng mô hình", "from": "2023-01-01",
     "to": "2023-10-31", "place": "Mẫu", "symbol": "BC-UBND",
     "signer": {"authority": "TM. Ủy ban nhân dân", "title": "Chủ tịch"}}
    """;
  }
}
