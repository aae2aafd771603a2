package vn.thanthien.survey.tokensheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class TokenSheetTest extends ServiceTest {

  private static final Pattern SPELT = Pattern.compile("(?:[0-9a-z]{4}-){5}[0-9a-z]{4}");

  private String roundId;

  @BeforeEach
  void inTheMiddleOfTheRound() {
    clock.stopAt(Instant.parse("2023-03-15T03:00:00Z"));
    roundId = opened(ROUND);
  }

  @Test
  void aSheetIsPrintedWithAQrCodeForEveryTokenAndEachOpensABallot() throws Exception {
    var location = issued("{\"village\": \"thon1\", \"count\": 7}");

    var pdf = pdf(location + "/print");
    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document);
      var spelt = SPELT.matcher(text).results().map(match -> match.group()).toList();
      assertThat(spelt).hasSize(7).doesNotHaveDuplicates();
      assertThat(text).contains("Khảo sát đầu kỳ").contains("31/03/2023");
      var scanned = scanned(document);
      for (var token : spelt) {
        assertThat(scanned).contains("http://localhost:8080/s/" + token.replace("-", ""));
        citizen().get("/s/" + token).then().statusCode(200);
      }
    }
    // the same sheet prints the same bytes again
    assertThat(pdf(location + "/print")).isEqualTo(pdf);
  }

  @Test
  void whatIsPrintedCountsAsHandedOut() {
    issued("{\"village\": \"thon1\", \"count\": 30}");

    round(roundId).body("villages.issued", contains(80, 50));
    runner()
        .get("/api/survey-rounds/" + roundId + "/token-sheets")
        .then()
        .statusCode(200)
        .body("items.count", contains(30))
        .body("items[0].expiresOn", equalTo("2023-03-31"));
  }

  @Test
  void aPosterCarriesNoToken() throws IOException {
    try (var document = Loader.loadPDF(pdf("/api/survey-rounds/" + roundId + "/poster"))) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Khảo sát đầu kỳ").doesNotContainPattern(SPELT);
    }
  }

  @Test
  void badInputIsNamedByItsField() {
    refused("{\"village\": \"thon9\", \"count\": 1}", "village");
    refused("{\"village\": \"thon1\", \"count\": 0}", "count");
    refused("{\"village\": \"thon1\", \"count\": 1001}", "count");
    refused("{\"village\": \"thon1\", \"count\": 1, \"expiresOn\": \"2023-04-01\"}", "expiresOn");
    refused("{\"village\": \"thon1\", \"count\": 1, \"expiresOn\": \"2023-03-14\"}", "expiresOn");

    round(roundId).body("villages.issued", contains(50, 50));
  }

  @Test
  void onlyTheRunnerPrintsAndANeighbourSeesNothing() {
    var location = issued("{\"village\": \"thon1\", \"count\": 1}");

    as(unit, Role.LEADER).get(location + "/print").then().statusCode(403);
    as("elsewhere", Role.SURVEY_RUNNER).get(location + "/print").then().statusCode(404);
    as("elsewhere", Role.SURVEY_RUNNER).get(location).then().statusCode(404);
  }

  private String issued(String body) {
    return runner()
        .body(body)
        .post("/api/survey-rounds/" + roundId + "/token-sheets")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private void refused(String body, String field) {
    runner()
        .body(body)
        .post("/api/survey-rounds/" + roundId + "/token-sheets")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo(field));
  }

  private byte[] pdf(String path) {
    return runner()
        .accept(ContentType.ANY)
        .get(path)
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .extract()
        .asByteArray();
  }

  /// What a phone reads that is held over one slip after the other: left and right, from top to
  /// bottom in steps of a third of a slip.
  private static Set<String> scanned(PDDocument document) throws IOException {
    var scanned = new HashSet<String>();
    var renderer = new PDFRenderer(document);
    for (var page = 0; page < document.getNumberOfPages(); page++) {
      var image = renderer.renderImageWithDPI(page, 150);
      var half = image.getWidth() / 2;
      var slip = image.getHeight() / 4;
      for (var top = 0; top + slip <= image.getHeight(); top += slip / 3) {
        scan(image.getSubimage(0, top, half, slip)).ifPresent(scanned::add);
        scan(image.getSubimage(half, top, half, slip)).ifPresent(scanned::add);
      }
    }
    return scanned;
  }

  private static Optional<String> scan(BufferedImage image) {
    var width = image.getWidth();
    var height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return Optional.of(new QRCodeReader().decode(bitmap).getText());
    } catch (ReaderException _) {
      return Optional.empty();
    }
  }
}
