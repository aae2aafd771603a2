package vn.thanthien.reporting.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thanthien.local.Checkout;

class ConsolePagesTest {

  private static final Pattern ROUTE = Pattern.compile("path: \"(/[^\":*]+)");

  @Test
  void everyRouteOfTheConsoleIsAnsweredAfterAReload() throws IOException {
    var console =
        Files.readString(
            Checkout.root().resolve("reporting-service/src/main/webui/src/shell/Console.tsx"));
    var routes = ROUTE.matcher(console).results().map(route -> route.group(1)).toList();

    assertThat(routes)
        .hasSizeGreaterThan(20)
        .allMatch(route -> route.matches(ConsolePages.ADDRESSES));
  }
}
