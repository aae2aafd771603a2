package vn.thanthien.reporting.obligation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;

/// A district that asks its communes for reports, with a mail server of our own.
@WithTestResource(RequestStory.PostOffice.class)
abstract class RequestStory extends ServiceTest {

  /// A real SMTP server beside the service. It refuses whom the address calls `unknown`.
  public static class PostOffice implements QuarkusTestResourceLifecycleManager {

    static final List<Taken> TAKEN = new CopyOnWriteArrayList<>();

    /// Whom it would have nothing of, as often as it was asked.
    static final List<String> REFUSED = new CopyOnWriteArrayList<>();

    private @Nullable SMTPServer server;

    @Override
    public Map<String, String> start() {
      server = SMTPServer.port(0).messageHandlerFactory(_ -> new Conversation()).build();
      server.start();
      return Map.of(
          "thanthien.reminders.mail", "true",
          "thanthien.reminders.every", "off",
          "quarkus.mailer.mock", "false",
          "quarkus.mailer.host", "localhost",
          "quarkus.mailer.port", Integer.toString(server.getPortAllocated()),
          "quarkus.mailer.start-tls", "DISABLED",
          "quarkus.mailer.from", "bao-cao@thanthien.example");
    }

    @Override
    public void stop() {
      Objects.requireNonNull(server).stop();
    }

    private static final class Conversation implements MessageHandler {

      private final List<String> recipients = new ArrayList<>();

      @Override
      public void from(String sender) {}

      @Override
      public void recipient(String recipient) throws RejectException {
        if (recipient.startsWith("unknown")) {
          REFUSED.add(recipient);
          throw new RejectException(550, "5.1.1 no such user");
        }
        recipients.add(recipient);
      }

      @Override
      public @Nullable String data(InputStream data) throws IOException {
        try {
          var message = new MimeMessage(Session.getInstance(new Properties()), data);
          TAKEN.add(
              new Taken(
                  message.getSubject(), message.getContent().toString(), List.copyOf(recipients)));
        } catch (MessagingException e) {
          throw new IOException(e);
        }
        return null;
      }

      @Override
      public void done() {}
    }

    /// An e-mail it took.
    record Taken(String subject, String text, List<String> recipients) {}
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

  /// The report asked for, as this test's commune begins it.
  String drafted() {
    return drafted(draft());
  }

  String drafted(String draft) {
    return as(commune, Role.PARTY_OFFICE)
        .body(draft)
        .post("/api/reports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  void returned(String report) {
    as(district, Role.DISTRICT_ADMIN)
        .body("{\"remarks\": \"Thiếu phụ lục.\"}")
        .post("/api/reports/" + report + "/return")
        .then()
        .statusCode(200);
  }

  /// Asks for a report of every month.
  ///
  /// @param more of the schedule, beginning with a comma
  ValidatableResponse scheduled(String more) {
    return as(district, Role.DISTRICT_ADMIN)
        .body(
            """
            {"periodKind": "MONTH", "sendWithin": 2, "subject": "Kết quả thực hiện mô hình tháng",
             "validFrom": "2023-10-01", "addressees": ["Ủy ban nhân dân huyện Mẫu"]%s}
            """
                .formatted(more))
        .post("/api/report-schedules")
        .then()
        .statusCode(201);
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
  List<String> letters() {
    return mails().stream().map(PostOffice.Taken::subject).distinct().toList();
  }

  List<String> recipientsOfLast() {
    return mails().getLast().recipients();
  }

  /// The letters to this test's commune.
  List<PostOffice.Taken> mails() {
    return mails(commune);
  }

  static List<PostOffice.Taken> mails(String unit) {
    return PostOffice.TAKEN.stream()
        .filter(mail -> mail.recipients().getFirst().contains(unit))
        .toList();
  }

  static String draft() {
    return """
    {"kind": "COMMUNE", "subject": "Kết quả xây dựng mô hình", "from": "2023-01-01",
     "to": "2023-10-31", "place": "Mẫu", "symbol": "BC-UBND",
     "signer": {"authority": "TM. Ủy ban nhân dân", "title": "Chủ tịch"}}
    """;
  }
}
