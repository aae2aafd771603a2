package vn.thanthien.systemtests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.thanthien.local.SignIns;

/// The machine's own Chromium, headless, with a new profile; nothing is downloaded.
final class Chromium implements AutoCloseable {

  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static final List<String> FLAGS =
      List.of(
          // tests may run as root in a container
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final BrowserContext context;

  private Chromium(Playwright playwright, BrowserContext context) {
    this.playwright = playwright;
    this.context = context;
  }

  /// A desktop's window.
  ///
  /// @param profile an empty folder
  static Chromium open(Path profile) {
    return open(profile, options -> options.setViewportSize(1280, 900));
  }

  /// A small phone, on which scripts may run or not.
  ///
  /// @param profile an empty folder
  static Chromium phone(Path profile, boolean scripts) {
    return open(
        profile, options -> options.setViewportSize(360, 740).setJavaScriptEnabled(scripts));
  }

  private static Chromium open(
      Path profile, Consumer<BrowserType.LaunchPersistentContextOptions> window) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchPersistentContextOptions()
            .setExecutablePath(executable())
            .setHeadless(true)
            .setArgs(FLAGS)
            .setLocale("vi-VN")
            .setTimezoneId("Asia/Ho_Chi_Minh")
            .setAcceptDownloads(true);
    window.accept(options);
    var context = playwright.chromium().launchPersistentContext(profile, options);
    return new Chromium(playwright, context);
  }

  Page page() {
    return context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
  }

  /// Opens the console and signs in on Keycloak's own form.
  Page signIn(URI console, String username) {
    var page = page();
    page.navigate(console.toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập")).click();
    page.locator("#username").fill(username);
    page.locator("#password").fill(SignIns.PASSWORD);
    page.locator("#kc-login").click();
    page.getByTestId("person").waitFor();
    return page;
  }

  private static Path executable() {
    return USUAL.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium; apt-get install chromium"));
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
