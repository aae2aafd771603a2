package vn.thanthien.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

  @Test
  void theMachinesChromiumShowsAPage(@TempDir Path profile) {
    try (var chromium = Chromium.open(profile)) {
      var page = chromium.page();

      page.setContent("<h1>Chính quyền thân thiện</h1>");

      assertThat(page.locator("h1").textContent()).isEqualTo("Chính quyền thân thiện");
    }
  }
}
