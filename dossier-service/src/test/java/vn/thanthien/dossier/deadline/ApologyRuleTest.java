package vn.thanthien.dossier.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.time.VietnamTime;

/// Of a dossier due at closing of 12/11/2026.
class ApologyRuleTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final Instant DUE = at("2026-11-12T17:00");

  @ParameterizedTest(name = "apologised {0}, ended {1}, due soon {2}, now {3}: {4}")
  @CsvSource({
    // nothing said
    ",                 ,                 false, 2026-11-10T09:00, NONE",
    ",                 ,                 true,  2026-11-11T09:00, DUE",
    ",                 ,                 true,  2026-11-12T17:00, DUE",
    ",                 ,                 true,  2026-11-12T17:01, BREACHED",
    ",                 ,                 false, 2026-11-12T17:01, BREACHED",
    ",                 2026-11-11T09:00, true,  2026-11-20T09:00, NONE",
    ",                 2026-11-12T17:00, true,  2026-11-20T09:00, NONE",
    ",                 2026-11-12T17:01, true,  2026-11-20T09:00, BREACHED",
    // an apology with a new date
    "2026-11-11T23:59, ,                 true,  2026-11-20T09:00, FULFILLED",
    "2026-11-12T00:00, ,                 true,  2026-11-20T09:00, LATE",
    "2026-11-20T08:00, ,                 true,  2026-11-20T09:00, LATE",
    "2026-11-10T08:00, 2026-11-18T09:00, false, 2026-11-20T09:00, FULFILLED"
  })
  void whereTheDutyStands(
      LocalDateTime apologised,
      LocalDateTime ended,
      boolean dueSoon,
      LocalDateTime now,
      ApologyDuty duty) {
    var rule = new ApologyRule(LocalDate.of(2025, 7, 1), 1, 1, "", "");

    assertThat(rule.duty(DUE, at(apologised), at(ended), dueSoon, at(now))).isEqualTo(duty);
  }

  @Test
  void theLeadIsTheRulesOwn() {
    var threeDays = new ApologyRule(LocalDate.of(2025, 7, 1), 3, 1, "", "");
    var now = at("2026-11-20T09:00");

    assertThat(threeDays.duty(DUE, at("2026-11-09T23:00"), null, true, now))
        .isEqualTo(ApologyDuty.FULFILLED);
    assertThat(threeDays.duty(DUE, at("2026-11-10T00:00"), null, true, now))
        .isEqualTo(ApologyDuty.LATE);
  }

  @Test
  void theRowOfTheDayOfReceiptIsInForceAndBeforeAllTheFirst() {
    var shipped = new ApologyRules(JSON, Optional.empty());

    assertThat(shipped.inForce(LocalDate.of(2025, 6, 30)).legalBasis()).contains("61/2018");
    assertThat(shipped.inForce(LocalDate.of(2025, 7, 1)).legalBasis()).contains("118/2025");
    assertThat(shipped.inForce(LocalDate.of(2017, 1, 1)).legalBasis()).contains("61/2018");
  }

  @Test
  void aFileOfTheDeploymentTakesThePlaceOfTheShippedRows(@TempDir Path folder) throws IOException {
    var file = folder.resolve("rules.json");
    Files.writeString(
        file,
        """
        [{"effectiveFrom": "2027-01-01", "leadDays": 2, "maxReappointments": 0,
          "legalBasis": "NĐ mới", "verification": "VERIFIED"}]
        """);

    assertThat(new ApologyRules(JSON, Optional.of(file)).inForce(LocalDate.of(2026, 1, 1)))
        .isEqualTo(new ApologyRule(LocalDate.of(2027, 1, 1), 2, 0, "NĐ mới", "VERIFIED"));
    assertThatThrownBy(() -> new ApologyRules(JSON, Optional.of(folder.resolve("none"))))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static Instant at(LocalDateTime moment) {
    return moment == null ? null : moment.atZone(VietnamTime.ZONE).toInstant();
  }

  private static Instant at(String text) {
    return at(LocalDateTime.parse(text));
  }
}
