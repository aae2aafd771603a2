package vn.thanthien.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.systemtests.platform.TestPlatform;

/// Who keeps a reporting group looks at its communes' reports, takes them along and sums them up.
@ExtendWith(TestPlatform.Shared.class)
class GroupStoryTest {

  private static final String GROUP = "Cụm phía đông";

  @Test
  void aGroupIsLookedAtTakenAlongAndSummedUp(TestPlatform platform, @TempDir Path folder)
      throws IOException {
    platform.demo();
    var admin = platform.official("hoanghoa.district-admin");
    admin.post(
        "/api/reporting-groups",
        """
        {"name": "%s", "members": [{"unit": "hoangcat", "from": "2023-01-01"},
                                   {"unit": "hoangngoc", "from": "2023-01-01"}]}
        """
            .formatted(GROUP));
    var request = "";
    for (var made : admin.get("/api/report-requests").path("items")) {
      if (made.path("to").asText().equals("2023-10-31")) {
        request = made.path("id").asText();
      }
    }
    try (var chromium = Chromium.open(folder.resolve("profile"))) {
      var page = chromium.signIn(platform.gateway(), "hoanghoa.district-admin");
      link(page, "Số liệu").click();
      choose(page, "Thuộc");
      page.getByText("Đã nhận báo cáo của kỳ này từ 1/2 xã").waitFor();
      page.getByText("Cộng toàn " + GROUP).waitFor();
      var file = page.waitForDownload(() -> button(page, "Tải báo cáo của kỳ (PDF)").click());
      try (var zip = new ZipFile(file.path().toFile())) {
        assertThat(zip.size()).as("one report and the table of contents").isEqualTo(2);
      }

      link(page, "Báo cáo").click();
      link(page, "Yêu cầu báo cáo").click();
      page.locator("a[href$='/report-requests/" + request + "']").click();
      choose(page, "Nhóm đơn vị");
      page.getByText("1/2 đã nhận").waitFor();

      link(page, "Báo cáo").click();
      button(page, "Lập báo cáo tổng hợp").click();
      page.getByLabel("Từ ngày").fill("01/01/2023");
      page.getByLabel("Đến hết ngày").fill("30/10/2023");
      page.locator(".step-form")
          .getByLabel("Nhóm đơn vị")
          .selectOption(new SelectOption().setLabel(GROUP));
      page.getByLabel("Kính gửi 1").fill("UBND tỉnh Thanh Hóa");
      page.getByLabel("Nơi ban hành").fill("Hoằng Hóa");
      button(page, "Lập dự thảo").click();
      page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
          .filter(new Locator.FilterOptions().setHasText(GROUP))
          .waitFor();
      page.getByText("nhóm “" + GROUP + "” có 02 đơn vị cấp xã").waitFor();
      var draft =
          admin.get("/api/reports/" + page.url().substring(page.url().lastIndexOf('/') + 1));
      assertThat(draft.path("coverage").asText()).isEqualTo("1/2");
      assertThat(draft.path("addressees").get(0).asText()).isEqualTo("UBND tỉnh Thanh Hóa");
    }
    try (var chromium = Chromium.open(folder.resolve("leader"))) {
      var page = chromium.signIn(platform.gateway(), "hoangcat.leader");
      link(page, "Số liệu").click();
      link(page, "Danh mục đơn vị").click();
      page.locator("a[href$='/units/tree/hoangcat']").click();
      page.getByText("huyện Hoằng Hóa").waitFor();
    }
  }

  /// The group, in a list that opens.
  private static void choose(Page page, String list) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(list)).click();
    page.locator(".ant-select-item-option")
        .filter(new Locator.FilterOptions().setHasText(GROUP))
        .click();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
