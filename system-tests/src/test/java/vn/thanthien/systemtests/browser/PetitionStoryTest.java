package vn.thanthien.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.systemtests.platform.TestPlatform;

/// A complaint's way from the desk to its decision, a line of the reception book and an answered
/// opinion, by an officer who touches no mouse.
@ExtendWith(TestPlatform.Shared.class)
class PetitionStoryTest {

  @Test
  void anOfficerSettlesAComplaintReceivesAVisitorAndAnswersAnOpinionByKeyboard(
      TestPlatform platform, @TempDir Path folder) throws IOException {
    platform.demo();
    var officer = platform.official("hoangcat.reception-officer");
    try (var chromium = Chromium.open(folder.resolve("profile"))) {
      var page = chromium.signIn(platform.gateway(), "hoangcat.reception-officer");
      var keys = new Keyboard(page);

      keys.enter(AriaRole.LINK, "Tiếp nhận đơn");
      keys.type(AriaRole.TEXTBOX, "Nội dung đơn", "Khiếu nại việc thu hồi đất ở xứ đồng Cồn Mả");
      keys.enter(AriaRole.BUTTON, "Tiếp nhận");
      assertThat(page.getByRole(AriaRole.ALERT).textContent())
          .contains("Họ và tên người nộp: ghi tên người nộp");
      keys.type(AriaRole.TEXTBOX, "Họ và tên người nộp", "Lê Thị Kiên");
      keys.enter(AriaRole.BUTTON, "Tiếp nhận");
      says(page, "Đã tiếp nhận đơn");

      keys.enter(AriaRole.BUTTON, "Phân loại");
      choose(page, keys, "Loại đơn", "Kh", "COMPLAINT");
      choose(page, keys, "Thuộc thẩm quyền", "C", "true");
      choose(page, keys, "Đủ điều kiện xử lý", "C", "true");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Đã ghi: Phân loại");
      assertThat(page.getByText("NĐ 155/2026/NĐ-CP, Đ.10").isVisible()).isTrue();

      keys.enter(AriaRole.BUTTON, "Thụ lý");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Đơn nay: Đã thụ lý");
      keys.enter(AriaRole.BUTTON, "Giải quyết, trả lời");
      choose(page, keys, "Kết quả giải quyết", "S", "WRONG");
      keys.type(AriaRole.TEXTBOX, "Số, ký hiệu văn bản", "716/QĐ-UBND");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Đơn nay: Đã giải quyết");
      var decision =
          page.waitForDownload(() -> keys.enter(AriaRole.BUTTON, "In văn bản của bước Giải quyết"));
      assertThat(text(decision.path())).contains("716/QĐ-UBND").contains("Lê Thị Kiên");
      var petition = page.url().substring(page.url().lastIndexOf('/'));
      assertThat(officer.get("/api/petitions" + petition).path("stage").asText())
          .isEqualTo("DECIDED");

      keys.enter(AriaRole.LINK, "Tiếp công dân");
      keys.enter(AriaRole.LINK, "Sổ tiếp công dân");
      keys.enter(AriaRole.BUTTON, "Ghi vào sổ");
      keys.type(AriaRole.TEXTBOX, "Họ và tên", "Phạm Văn Chờ");
      keys.type(AriaRole.TEXTBOX, "Nội dung", "Hỏi việc cấp lại giấy tờ");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Đã ghi vào sổ tiếp công dân");
      page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Phạm Văn Chờ")).waitFor();
      var book = page.waitForDownload(() -> keys.enter(AriaRole.BUTTON, "In sổ"));
      assertThat(text(book.path())).contains("Mẫu số 03/TCD").contains("Phạm Văn Chờ");

      keys.enter(AriaRole.LINK, "Ý kiến Nhân dân");
      keys.enter(AriaRole.BUTTON, "Ghi tin nhắn Zalo");
      keys.type(AriaRole.TEXTBOX, "Nội dung ý kiến", "Đèn đường thôn 2 hỏng đã ba ngày");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Đã ghi ý kiến vào sổ");
      keys.enter(AriaRole.BUTTON, "Trả lời");
      keys.type("Đã thay bóng sáng nay");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Ý kiến nay: Đã trả lời");
      var opinion = page.url().substring(page.url().lastIndexOf('/'));
      var stored = officer.get("/api/opinions" + opinion);
      assertThat(stored.path("status").asText()).isEqualTo("ANSWERED");
      assertThat(stored.path("answer").asText()).isEqualTo("Đã thay bóng sáng nay");
      assertThat(page.request().get(page.url()).status()).as("a link from a letter").isEqualTo(200);
    }
  }

  /// By the letters an option begins with.
  private static void choose(Page page, Keyboard keys, String name, String letters, String value) {
    keys.type(AriaRole.COMBOBOX, name, letters);
    assertThat(
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name))
                .inputValue())
        .isEqualTo(value);
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
