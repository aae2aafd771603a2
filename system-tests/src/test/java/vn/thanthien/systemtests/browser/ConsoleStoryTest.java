package vn.thanthien.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.systemtests.platform.TestPlatform;

/// The leader of the reference commune signs in, sees what waits, then the figures, opens the
/// report with what was found in its text, and takes both documents home.
@ExtendWith(TestPlatform.Shared.class)
class ConsoleStoryTest {

  @Test
  void aLeaderReadsTheFiguresAndTakesTheReportHome(TestPlatform platform, @TempDir Path folder)
      throws IOException {
    platform.demo();
    try (var chromium = Chromium.open(folder.resolve("profile"))) {
      var page = chromium.signIn(platform.gateway(), "hoangcat.leader");
      // tokens live in the page's memory: go by its links, as a person does
      page.getByText("Báo cáo phải gửi").waitFor();
      link(page, "Số liệu").click();
      link(page, "xã Hoằng Cát").click();
      page.getByRole(AriaRole.ARTICLE, named("D03")).waitFor();
      assertThat(page.getByRole(AriaRole.ARTICLE, named("D03")).textContent())
          .contains("42,41%")
          .contains("383");

      link(page, "Báo cáo").click();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("xã Hoằng Cát"))
          .first()
          .click();
      page.getByTestId("contradiction").first().waitFor();
      assertThat(page.locator("[data-testid=contradiction][data-code=X1]").count()).isEqualTo(1);
      assertThat(page.locator("[data-testid=contradiction][data-code=X2]").count()).isEqualTo(1);
      assertThat(page.getByTestId("contradiction").allTextContents())
          .anyMatch(found -> found.contains("100%") && found.contains("80,00%"));

      assertThat(download(page, "Tải bản Word"))
          .isEqualTo(Files.readAllBytes(platform.demo().resolve("commune-report.docx")));
      assertThat(download(page, "Tải bản PDF"))
          .isEqualTo(Files.readAllBytes(platform.demo().resolve("commune-report.pdf")));

      // whether a copy is the document as issued
      link(page, "Báo cáo").click();
      page.getByText("Kiểm tra một tệp báo cáo").click();
      page.getByLabel("Tệp DOCX, PDF hoặc HTML")
          .setInputFiles(platform.demo().resolve("commune-report.pdf"));
      page.getByText("Tệp đúng là Báo cáo số 01/BC-UBND").waitFor();

      // where people change their password
      var account = page.waitForPopup(() -> link(page, "Trịnh Thu Khánh").click());
      account.waitForFunction(
          "name => [...document.querySelectorAll('input')].some(input => input.value === name)",
          "hoangcat.leader");
    }
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private static Page.GetByRoleOptions named(String start) {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^" + start + "\\b"));
  }

  private static byte[] download(Page page, String button) throws IOException {
    var file =
        page.waitForDownload(() ->
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click());
    return Files.readAllBytes(file.path());
  }
}
