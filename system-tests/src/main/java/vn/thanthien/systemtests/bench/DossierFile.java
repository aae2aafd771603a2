package vn.thanthien.systemtests.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/// A file of dossiers as another system would export them: most finished and handed over, some with
/// papers asked for, some still open.
public final class DossierFile {

  private static final String OFFSET = "+07:00";

  private DossierFile() {}

  /// One JSON object a line.
  public static void write(Path file, int rows, String procedure) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      for (var number = 1; number <= rows; number++) {
        write(out, number, procedure);
      }
    }
  }

  private static void write(BufferedWriter out, int number, String procedure) throws IOException {
    var received =
        LocalDateTime.ofEpochSecond(1_672_626_600L + 97L * (number % 250_000), 0, ZoneOffset.UTC);
    out.write(
        String.format(
            Locale.ROOT,
            "{\"code\":\"H56.%03d-230103-%07d\",\"procedureCode\":\"%s\",\"channel\":\"%s\","
                + "\"receivedAt\":\"%s%s\"",
            number / 10_000_000,
            number % 10_000_000,
            procedure,
            number % 5 < 2 ? "ONLINE" : "IN_PERSON",
            received,
            OFFSET));
    if (number % 20 == 0) {
      out.write(
          ",\"supplements\":[{\"requestedAt\":\"%s%s\",\"receivedAt\":\"%s%s\"}]"
              .formatted(received.plusHours(2), OFFSET, received.plusDays(1), OFFSET));
    }
    if (number % 10 != 0) {
      out.write(
          ",\"completedAt\":\"%s%s\",\"resultDigitised\":true,\"returnedAt\":\"%s%s\""
              .formatted(received.plusDays(2), OFFSET, received.plusDays(3), OFFSET));
    }
    out.write(
        String.format(
            Locale.ROOT,
            ",\"applicantName\":\"Nguyễn Văn Thử %d\",\"applicantIdentityNumber\":\"038%09d\","
                + "\"applicantPhone\":\"09%08d\",\"village\":\"hoangcat.thon%d\","
                + "\"homeDelivery\":false,\"assistedFiling\":false,\"handler\":\"Cán bộ %d\"}\n",
            number,
            number % 1_000_000_000,
            number % 100_000_000,
            number % 5 + 1,
            number % 7));
  }
}
