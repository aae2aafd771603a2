package vn.thanthien.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.local.Gateway;
import vn.thanthien.local.LocalKafka;
import vn.thanthien.local.LocalService;
import vn.thanthien.local.Parts;
import vn.thanthien.local.Ports;
import vn.thanthien.systemtests.bench.BallotTokens;
import vn.thanthien.systemtests.bench.SignedTokens;

/// A citizen with an old phone: 360 pixels wide, no JavaScript. Pictures of every page are left in
/// `target/ballot-pages` for somebody to look at; axe-core finds nothing to object to.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BallotPageStoryTest {

  private static final String UNIT = "hoangcat";
  private static final Path PICTURES = Path.of("target", "ballot-pages");
  private static final int WIDTH = 360;

  private final SignedTokens signIns = new SignedTokens();
  private final String runner = signIns.of(UNIT, "survey-runner");
  private LocalKafka kafka;
  private LocalService service;
  private Gateway gateway;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    Files.createDirectories(PICTURES);
    kafka = LocalKafka.start(data.resolve("kafka"), Ports.free());
    var port = Ports.free();
    gateway = Gateway.start(Ports.free(), Map.of("survey", port));
    var environment = new HashMap<>(Parts.shared().database("survey").environment());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
    environment.put("QUARKUS_OIDC_PUBLIC_KEY", signIns.publicKey());
    environment.put("QUARKUS_OIDC_TOKEN_ISSUER", SignedTokens.ISSUER);
    environment.put("THANTHIEN_PUBLIC_ADDRESS", gateway.url().toString());
    service = LocalService.start("survey", data, port, environment);
  }

  @AfterAll
  void stop() {
    gateway.close();
    service.close();
    kafka.close();
  }

  @Test
  void aBallotIsFilledInOnASmallPhoneWithoutJavaScript(@TempDir Path folder) throws Exception {
    var round = opened();
    var token = BallotTokens.printed(service.url(), runner, round, "hoangcat.thon1", 1).getFirst();
    try (var phone = Chromium.phone(folder.resolve("profile"), false)) {
      var page = phone.page();
      page.navigate(gateway.url().resolve("/s").toString());
      look(page, "1-entry");
      page.getByLabel("Mã in trên phiếu được phát").fill(token);
      press(page, "Mở phiếu");
      page.waitForURL("**/s/" + token);

      // where a question stands, and what may be answered, is there for whoever only hears it
      assertThat(page.locator("main").ariaSnapshot())
          .contains("heading \"Lần giải quyết gần nhất\"")
          .contains("group \"Ông/bà nộp hồ sơ bằng cách nào?\"")
          .contains("radio \"Trực tuyến\"");
      look(page, "2-first-page");
      page.getByLabel("Trực tuyến").check();
      page.getByLabel("Hai lần").check();
      press(page, "Lưu lại, lần sau làm tiếp");
      assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Đã lưu");

      // another day, the same code
      page.navigate(gateway.url().resolve("/s/" + token).toString());
      assertThat(page.getByLabel("Trực tuyến").isChecked()).isTrue();
      press(page, "Tiếp tục");
      page.getByText("Trang nộp hồ sơ dễ dùng").waitFor();
      press(page, "Tiếp tục");
      assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Xin trả lời câu này");
      look(page, "3-a-fault");
      answer(page, "Trang nộp hồ sơ dễ dùng", "Hài lòng");
      answer(page, "Nhìn chung, ông/bà hài lòng đến mức nào", "Không hài lòng");
      press(page, "Tiếp tục");
      page.getByLabel("Phải chờ lâu").check();
      page.getByLabel("Trả kết quả trễ hẹn").check();
      page.getByLabel("Ông/bà muốn góp ý thêm điều gì?").fill("<b>Nên</b> gọi điện báo trước.");
      look(page, "4-last-page");
      press(page, "Gửi phiếu");
      page.getByText("Xin cảm ơn").waitFor();
      look(page, "5-thanks");

      page.navigate(gateway.url().resolve("/s/" + token).toString());
      page.getByText("Phiếu này đã được gửi").waitFor();
      look(page, "6-spent");
    }
    var closed = send("/api/survey-rounds/" + round + "/closure", "{}");
    assertThat(closed.at("/total/collected").asInt()).isEqualTo(1);
  }

  @Test
  void axeFindsNothingToObjectTo(@TempDir Path folder) throws Exception {
    var token =
        BallotTokens.printed(service.url(), runner, opened(), "hoangcat.thon1", 1).getFirst();
    try (var phone = Chromium.phone(folder.resolve("profile"), true)) {
      var page = phone.page();
      for (var path :
          List.of(
              "/s",
              "/s?lang=en",
              "/s/" + token,
              "/s/" + token + "?lang=en",
              "/s/" + "7".repeat(24))) {
        page.navigate(gateway.url().resolve(path).toString());
        assertThat(violations(page)).as(path).isEmpty();
      }
      page.navigate(gateway.url().resolve("/s/" + token).toString());
      press(page, "Tiếp tục");
      press(page, "Tiếp tục");
      assertThat(page.getByRole(AriaRole.ALERT).isVisible()).isTrue();
      assertThat(violations(page)).as("faults").isEmpty();
      answer(page, "Nhìn chung, ông/bà hài lòng đến mức nào", "Hài lòng");
      press(page, "Tiếp tục");
      assertThat(violations(page)).as("last page").isEmpty();
      press(page, "Gửi phiếu");
      page.getByText("Xin cảm ơn").waitFor();
      assertThat(violations(page)).as("thanks").isEmpty();
    }
  }

  /// Leaves a picture, and sees that nothing sticks out to the side.
  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(name)
        .isLessThanOrEqualTo(WIDTH);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void answer(Page page, String question, String choice) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
        .getByLabel(choice, new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
        .check();
  }

  private static List<String> violations(Page page) throws IOException {
    try (var axe =
        Objects.requireNonNull(BallotPageStoryTest.class.getResourceAsStream("/axe.min.js"))) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    var found = (String) page.evaluate("async () => JSON.stringify((await axe.run()).violations)");
    return StreamSupport.stream(new JsonMapper().readTree(found).spliterator(), false)
        .map(each -> each.path("id").asText() + ": " + each.at("/nodes/0/html").asText())
        .toList();
  }

  private String opened() throws IOException, InterruptedException {
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    var round =
        """
        {"runner": "FATHERLAND_FRONT", "phase": "END", "builtIn": "PKS04",
         "title": "Lấy ý kiến về giải quyết thủ tục hành chính, cuối kỳ",
         "opensOn": "%s", "closesOn": "%s", "villages": [{"village": "hoangcat.thon1"}]}
        """
            .formatted(today, today.plusDays(1));
    return send("/api/survey-rounds", round).required("id").asText();
  }

  private JsonNode send(String path, String body) throws IOException, InterruptedException {
    return exchange(
        HttpRequest.newBuilder(URI.create(gateway.url() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private JsonNode exchange(HttpRequest request) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var signed =
          HttpRequest.newBuilder(request, (name, value) -> true)
              .header("Authorization", "Bearer " + runner)
              .build();
      var answer = http.send(signed, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
      return new JsonMapper().readTree(answer.body());
    }
  }
}
