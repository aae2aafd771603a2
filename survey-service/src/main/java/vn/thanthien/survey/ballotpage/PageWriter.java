package vn.thanthien.survey.ballotpage;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.survey.ballotbox.Admission.Admitted;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.questionnaire.Section;

/// Writes pages and what browsers must know of them: to run nothing, fetch nothing, keep nothing
/// and tell nobody where the reader came from.
@ApplicationScoped
public class PageWriter {

  public static final String HTML = "text/html;charset=UTF-8";

  private static final String STYLE = read("/page/ballot.css");
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none';"
              .formatted(hash(STYLE))
          + " frame-ancestors 'none'";
  private static final int RETRY_SECONDS = 5;

  private final Units units;

  @Inject
  PageWriter(Units units) {
    this.units = units;
  }

  Response page(
      String token,
      boolean en,
      Admitted admitted,
      int number,
      Map<String, List<String>> given,
      Map<String, String> faults,
      boolean resumed) {
    return form(token, en, admitted, number, given, faults, resumed, false);
  }

  /// The page once more, with the word that it was kept.
  Response kept(
      String token, boolean en, Admitted admitted, int number, Map<String, List<String>> given) {
    return form(token, en, admitted, number, given, Map.of(), false, true);
  }

  /// Every page of a form as a citizen meets it, whatever its conditions: nobody has answered yet.
  List<String> preview(Form form, String unit, String title, boolean en) {
    var pages = form.pages();
    return IntStream.range(0, pages.size())
        .mapToObj(number -> {
          var sections = pages.get(number).stream().map(Section::asked).toList();
          return BallotPages.form(
                  STYLE,
                  new BallotSheet(
                      "#phieu",
                      "#phieu",
                      en,
                      agency(unit, SurveyRunner.FATHERLAND_FRONT),
                      title,
                      number,
                      pages.size(),
                      false,
                      false,
                      BallotSheet.parts(sections, Map.of(), Map.of(), en),
                      List.of()))
              .render();
        })
        .toList();
  }

  Response message(Message message) {
    return html(message.status(), BallotPages.message(STYLE, message));
  }

  Response entry(boolean en, boolean mistyped) {
    var fault = en ? "A code has 24 letters and digits." : "Mã phiếu có 24 chữ và số.";
    return html(mistyped ? 404 : 200, BallotPages.entry(STYLE, en, mistyped ? fault : ""));
  }

  private Response form(
      String token,
      boolean en,
      Admitted admitted,
      int number,
      Map<String, List<String>> given,
      Map<String, String> faults,
      boolean resumed,
      boolean kept) {
    var pages = admitted.form().pages();
    var parts = BallotSheet.parts(pages.get(number), given, faults, en);
    var sheet =
        new BallotSheet(
            "/s/" + token + (en ? "?lang=en" : ""),
            "/s/" + token + (en ? "" : "?lang=en"),
            en,
            agency(admitted.unit(), admitted.runner()),
            admitted.title(),
            number,
            pages.size(),
            resumed,
            kept,
            parts,
            parts.stream()
                .flatMap(part -> part.questions().stream())
                .flatMap(question -> question.rows().stream())
                .filter(row -> !row.fault().isEmpty())
                .map(row -> new BallotSheet.Fault(row.item(), row.fault()))
                .toList());
    return html(faults.isEmpty() ? 200 : 422, BallotPages.form(STYLE, sheet));
  }

  private String agency(String unit, SurveyRunner runner) {
    var name = units.find(unit).map(Units.Node::name).orElse(unit);
    return switch (runner) {
      case FATHERLAND_FRONT -> "Ủy ban Mặt trận Tổ quốc " + name;
      case PARTY_COMMITTEE -> "Đảng ủy " + name;
      case PEOPLES_COMMITTEE -> "Ủy ban nhân dân " + name;
    };
  }

  /// The style every page carries.
  public String style() {
    return STYLE;
  }

  /// A page as an answer.
  public Response page(int status, TemplateInstance page) {
    return html(status, page);
  }

  private static Response html(int status, TemplateInstance page) {
    var answer =
        Response.status(status)
            .type(HTML)
            .entity(page.render())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header("Content-Security-Policy", POLICY)
            .header("Referrer-Policy", "no-referrer")
            .header("X-Content-Type-Options", "nosniff")
            .header("X-Robots-Tag", "noindex, nofollow");
    if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.build();
  }

  private static String hash(String style) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String resource) {
    try (var stream = PageWriter.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
