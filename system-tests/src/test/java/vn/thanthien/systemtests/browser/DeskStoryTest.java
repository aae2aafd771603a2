package vn.thanthien.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.systemtests.platform.TestPlatform;

/// A dossier's whole way at the one-stop desk, by a clerk who touches no mouse.
@ExtendWith(TestPlatform.Shared.class)
class DeskStoryTest {

  @Test
  void aClerkTakesADossierFromReceiptToHandOverByKeyboard(
      TestPlatform platform, @TempDir Path folder) throws IOException {
    platform.demo();
    try (var chromium = Chromium.open(folder.resolve("profile"))) {
      var page = chromium.signIn(platform.gateway(), "hoangcat.one-stop-clerk");
      var keys = new Keyboard(page);

      keys.enter(AriaRole.LINK, "Tiếp nhận hồ sơ");
      keys.walkTo(AriaRole.COMBOBOX, "Thủ tục");
      keys.type("ho nhan tinh trang");
      keys.press("Enter");
      keys.walkTo(AriaRole.TEXTBOX, "Mã hồ sơ");
      var code = page.getByLabel("Mã hồ sơ").inputValue();
      assertThat(code).matches("H56\\.90\\.01-\\d{6}-0001");
      keys.press("Enter");
      assertThat(alert(page).textContent()).contains("Họ và tên: không được để trống");
      keys.type(AriaRole.TEXTBOX, "Họ và tên", "Lê Thị Riêng");
      keys.type(AriaRole.TEXTBOX, "Số căn cước", "038 199 000 002");
      keys.press("Enter");
      says(page, "Đã tiếp nhận hồ sơ " + code);

      var note =
          page.waitForDownload(() -> keys.enter(AriaRole.BUTTON, "Giấy tiếp nhận và hẹn trả"));
      try (var pdf = Loader.loadPDF(Files.readAllBytes(note.path()))) {
        assertThat(new PDFTextStripper().getText(pdf)).contains(code).contains("Lê Thị Riêng");
      }

      keys.enter(AriaRole.BUTTON, "Yêu cầu bổ sung");
      keys.type("Thiếu giấy tờ chứng minh nơi cư trú");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Đã ghi: Yêu cầu bổ sung");

      openFromWorklist(page, keys, "Chờ bổ sung", code);
      keys.enter(AriaRole.BUTTON, "Nhận bổ sung");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Đã ghi: Nhận bổ sung");
      keys.enter(AriaRole.BUTTON, "Xử lý xong");
      keys.press("Space");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Đã ghi: Xử lý xong");

      openFromWorklist(page, keys, "Chờ trả kết quả", code);
      keys.enter(AriaRole.BUTTON, "Trả kết quả");
      keys.enter(AriaRole.BUTTON, "Ghi nhận");
      says(page, "Hồ sơ nay: Đã trả kết quả");
      assertThat(page.getByText("Hồ sơ này không còn bước nào để bạn làm.").isVisible()).isTrue();

      keys.enter(AriaRole.LINK, "← Danh sách việc");
      keys.enter(AriaRole.LINK, "Chờ trả kết quả");
      page.getByText(Pattern.compile("^(Có \\d+|Không có) hồ sơ")).waitFor();
      link(page, code)
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

      var stored = platform.official("hoangcat.one-stop-clerk").get("/api/dossiers?code=" + code);
      assertThat(stored.at("/items/0/status").asText()).isEqualTo("RETURNED");
      assertThat(stored.at("/items/0/resultDigitised").asBoolean()).isTrue();
    }
  }

  private static void openFromWorklist(Page page, Keyboard keys, String list, String code) {
    keys.enter(AriaRole.LINK, "← Danh sách việc");
    keys.enter(AriaRole.LINK, list);
    link(page, code).waitFor();
    keys.enter(AriaRole.LINK, code);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator alert(Page page) {
    return page.getByRole(AriaRole.ALERT);
  }

  /// Waits until the page tells it to whoever cannot see it.
  private static void says(Page page, String text) {
    page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(text)).waitFor();
  }
}
