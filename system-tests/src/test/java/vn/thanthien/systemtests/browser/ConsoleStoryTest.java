package vn.thanthien.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.systemtests.platform.TestPlatform;

/// The leader of the reference commune signs in, sees the figures, opens the report with what was
/// found in its text, and takes both documents home.
@ExtendWith(TestPlatform.Shared.class)
class ConsoleStoryTest {

  @Test
  void aLeaderReadsTheFiguresAndTakesTheReportHome(TestPlatform platform, @TempDir Path folder)
      throws IOException {
    platform.demo();
    try (var chromium = Chromium.open(folder.resolve("profile"))) {
      var page = chromium.signIn(platform.gateway(), "hoangcat.leader");
      // tokens live in the page's memory: go by its links, as a person does
      page.getByText("xã Hoằng Cát").first().click();
      page.getByText("Hồ sơ một cửa").first().waitFor();

      page.getByText("Báo cáo").first().click();
      page.getByText("xã Hoằng Cát").first().click();
      page.getByTestId("contradiction").first().waitFor();
      assertThat(page.getByText("Lời văn nêu").count()).isPositive();
      assertThat(page.getByText("Số liệu tính được").count()).isPositive();
      assertThat(page.content()).contains("42,41%");

      assertThat(download(page, "Tải bản Word"))
          .isEqualTo(Files.readAllBytes(platform.demo().resolve("commune-report.docx")));
      assertThat(download(page, "Tải bản PDF"))
          .isEqualTo(Files.readAllBytes(platform.demo().resolve("commune-report.pdf")));
    }
  }

  private static byte[] download(Page page, String button) throws IOException {
    var file = page.waitForDownload(() -> page.getByText(button).first().click());
    return Files.readAllBytes(file.path());
  }
}
