package vn.thanthien.reporting.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The addresses of the console are few in the metrics, whatever is opened.
class ConsoleMetricsTest {

  private static final String PATTERNS = "quarkus.micrometer.binder.http-server.match-patterns";

  @ParameterizedTest
  @CsvSource({
    "/assets/DossierPage-BWa3fswq.js,                      /assets/{file}",
    "/dossiers/019f3a1b-0000-7000-8000-0000003f2a1c,        /{page}",
    "/units,                                                /{page}",
    "/favicon.svg,                                          /{page}",
    "/,                                                     /",
    "/api/units/imports,                                    /api/units/imports",
    "/open/hoangcat,                                        /open/hoangcat",
    "/q/health,                                             /q/health"
  })
  void anAddressIsCountedUnder(String path, String counted) throws IOException {
    var matching =
        Arrays.stream(patterns().split(","))
            .map(pattern -> pattern.split("=", 2))
            .filter(pattern -> path.matches(pattern[0]))
            .map(pattern -> pattern[1])
            .toList();

    if (counted.equals(path)) {
      assertThat(matching).isEmpty();
    } else {
      assertThat(matching).containsExactly(counted);
    }
  }

  private static String patterns() throws IOException {
    var properties = new Properties();
    try (var in = ConsoleMetricsTest.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    }
    return Objects.requireNonNull(properties.getProperty(PATTERNS));
  }
}
