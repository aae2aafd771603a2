package vn.thanthien.kernel.contract.dossier;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The ten national statuses (TrangThaiHoSo 1–10), what may follow what, and what each means for
/// the clock.
class DossierStatusTest {

  @Test
  void whatMayFollowWhat() {
    assertThat(table())
        .isEqualTo(
            """
                                     1  2  3  4  5  6  7  8  9 10
             1 REGISTERED            .  x  x  .  .  .  x  .  .  .
             2 RECEIVED              .  .  x  x  x  x  x  x  x  .
             3 NOT_ACCEPTED          .  .  .  .  .  .  .  .  .  .
             4 PROCESSING            .  .  .  .  x  x  x  x  x  .
             5 SUPPLEMENT_REQUESTED  .  .  .  x  .  .  x  x  .  .
             6 PAYMENT_REQUESTED     .  .  .  x  .  .  x  x  .  .
             7 WITHDRAWN             .  .  .  .  .  .  .  .  .  .
             8 STOPPED               .  .  .  .  .  .  .  .  .  .
             9 COMPLETED             .  .  .  .  .  .  .  .  .  x
            10 RETURNED              .  .  .  .  .  .  .  .  .  .
            """);
  }

  @Test
  void whatAStatusMeansForTheClock() {
    assertThat(
            Arrays.stream(DossierStatus.values())
                .map(status -> "%2d %s %s".formatted(status.nationalCode(), status, clock(status)))
                .collect(joining("\n")))
        .isEqualTo(
            """
             1 REGISTERED stands outside
             2 RECEIVED runs
             3 NOT_ACCEPTED stands outside
             4 PROCESSING runs
             5 SUPPLEMENT_REQUESTED paused
             6 PAYMENT_REQUESTED paused
             7 WITHDRAWN ended
             8 STOPPED ended
             9 COMPLETED ended
            10 RETURNED ended\
            """);
  }

  private static String clock(DossierStatus status) {
    var said =
        (status.isInProgress() ? "runs " : "")
            + (status.isPaused() ? "paused " : "")
            + (status.isEnded() ? "ended " : "");
    return said.isEmpty() ? "stands outside" : said.strip();
  }

  private static String table() {
    var head =
        Arrays.stream(DossierStatus.values())
            .map(status -> "%3d".formatted(status.nationalCode()))
            .collect(joining());
    return " ".repeat(23)
        + head
        + "\n"
        + Arrays.stream(DossierStatus.values())
            .map(DossierStatusTest::row)
            .collect(joining("\n", "", "\n"));
  }

  private static String row(DossierStatus from) {
    return "%2d %-20s".formatted(from.nationalCode(), from)
        + Arrays.stream(DossierStatus.values())
            .map(to -> from.canBecome(to) ? "  x" : "  .")
            .collect(joining());
  }
}
