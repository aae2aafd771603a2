package vn.thanthien.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.systemtests.platform.Official;
import vn.thanthien.systemtests.platform.TestPlatform;

/// An apology's way from a dossier that became overdue to the print that goes out, by a clerk and a
/// leader who touch no mouse.
@ExtendWith(TestPlatform.Shared.class)
class LetterStoryTest {

  private static final String APPLICANT = "Lê Thị Chờ";
  private static final String ADDRESS = "Thôn 5, xã Hoằng Cát";

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  @Test
  void anOverdueDossiersApologyIsAddressedSignedIssuedAndPrintedByKeyboard(
      TestPlatform platform, @TempDir Path folder) throws IOException {
    platform.demo();
    var clerk = platform.official("hoangcat.letter-clerk");
    var letter = draftedByAnOverdueDossier(platform, clerk);
    try (var chromium = Chromium.open(folder.resolve("clerk"))) {
      var page = chromium.signIn(platform.gateway(), "hoangcat.letter-clerk");
      var keys = new Keyboard(page);

      keys.enter(AriaRole.LINK, "Thư xin lỗi");
      page.waitForURL("**/letters/" + letter);
      keys.enter(AriaRole.BUTTON, "Điền người nhận");
      keys.enter(AriaRole.BUTTON, "Lấy tên từ hồ sơ");
      page.waitForFunction(
          "name => [...document.querySelectorAll('input')].some(input => input.value === name)",
          APPLICANT);
      keys.type(AriaRole.TEXTBOX, "Lý do, nội dung", "Cán bộ thụ lý nghỉ ốm");
      keys.type(
          AriaRole.TEXTBOX,
          "Ngày hẹn trả mới",
          today.plusDays(3).format(DateTimeFormatter.ofPattern("d/M/yyyy")));
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Thư nay: Dự thảo");
      keys.enter(AriaRole.BUTTON, "Trình ký");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Thư nay: Chờ ký");
      assertThat(clerk.get("/api/letters/" + letter).path("recipientAddress").asText())
          .isEqualTo(ADDRESS);

      sign(platform, folder.resolve("leader"));
      assertThat(stage(clerk, letter)).isEqualTo("APPROVED");

      keys.enter(AriaRole.LINK, "← Về danh sách");
      keys.enter(AriaRole.LINK, "Đã ký");
      keys.enter(AriaRole.LINK, "Thư xin lỗi");
      page.waitForURL("**/letters/" + letter);
      keys.enter(AriaRole.BUTTON, "Lấy số");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Thư nay: Đã lấy số");
      keys.enter(AriaRole.LINK, "← Về danh sách");
      keys.walkTo(AriaRole.CHECKBOX, "Chọn thư gửi " + APPLICANT);
      keys.press("Space");
      var pile = page.waitForDownload(() -> keys.enter(AriaRole.BUTTON, "In chung một tệp"));
      assertThat(text(pile.path())).contains("DANH SÁCH THƯ").contains(APPLICANT);
      says(page, "In chung một tệp: đã xong 1 thư");
      keys.enter(AriaRole.LINK, "Thư xin lỗi");
      page.waitForURL("**/letters/" + letter);
      keys.enter(AriaRole.BUTTON, "Phát hành");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Thư nay: Đã phát hành");
      var print = page.waitForDownload(() -> keys.enter(AriaRole.BUTTON, "Tải bản in"));
      assertThat(text(print.path()))
          .contains("THƯ XIN LỖI")
          .contains(APPLICANT)
          .contains("Cán bộ thụ lý nghỉ ốm")
          .contains("Số: " + clerk.get("/api/letters/" + letter).path("number").asText());

      assertThat(page.request().get(page.url()).status()).as("a link from a letter").isEqualTo(200);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(apologies(platform)).isEqualTo(1));
  }

  /// The leader's own first list is what waits for the signature.
  private static void sign(TestPlatform platform, Path profile) {
    try (var chromium = Chromium.open(profile)) {
      var page = chromium.signIn(platform.gateway(), "hoangcat.leader");
      var keys = new Keyboard(page);
      keys.enter(AriaRole.LINK, "Thư");
      keys.walkTo(AriaRole.CHECKBOX, "Chọn thư gửi " + APPLICANT);
      keys.press("Space");
      keys.enter(AriaRole.BUTTON, "Ký duyệt các thư đã chọn");
      says(page, "Ký duyệt: đã xong 1 thư");
    }
  }

  /// @return the letter's id, once a dossier that nobody finished has called for it
  private String draftedByAnOverdueDossier(TestPlatform platform, Official clerk) {
    // due the same day or the first working day after it: past, and within the triggers' 30 days
    var received = today.minusDays(20);
    var dossier =
        platform
            .official("hoangcat.one-stop-clerk")
            .post(
                "/api/dossiers",
                """
                {"code": "H56.90.01-%s-0009", "procedureCode": "2.000635", "channel": "IN_PERSON",
                 "receivedAt": "%sT08:00:00+07:00", "applicantName": "%s",
                 "applicantAddress": "%s", "homeDelivery": false, "assistedFiling": false}
                """
                    .formatted(
                        received.format(DateTimeFormatter.ofPattern("yyMMdd")),
                        received,
                        APPLICANT,
                        ADDRESS))
            .required("id")
            .asText();
    return await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> clerk.get("/api/letters?dossierId=" + dossier).path("items"),
            letters -> letters.size() == 1)
        .get(0)
        .path("id")
        .asText();
  }

  private static String stage(Official clerk, String letter) {
    return clerk.get("/api/letters/" + letter).path("stage").asText();
  }

  /// Issued today, as reporting counts them.
  private int apologies(TestPlatform platform) {
    JsonNode figures =
        platform
            .official("hoangcat.leader")
            .get(
                "/api/figures?unit=hoangcat&code=L01&from=%s&to=%s"
                    .formatted(today, today.plusDays(1)));
    return figures.get(0).path("numerator").asInt();
  }

  private static String text(Path pdf) throws IOException {
    try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      return new PDFTextStripper().getText(document);
    }
  }

  /// Waits until the page tells it to whoever cannot see it.
  private static void says(Page page, String text) {
    page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(text)).waitFor();
  }
}
