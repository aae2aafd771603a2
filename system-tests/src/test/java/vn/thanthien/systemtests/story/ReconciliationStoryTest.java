package vn.thanthien.systemtests.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thanthien.local.Checkout;
import vn.thanthien.local.demo.Recount;
import vn.thanthien.systemtests.platform.TestPlatform;

/// Records of every kind are lost on the reporting side: the operator's command names what is
/// missing by unit and day, and has every owning service bring its own back through outbox and
/// topic.
@ExtendWith(TestPlatform.Shared.class)
class ReconciliationStoryTest {

  private static final String UNIT = "hoangcat";
  private static final List<String> KINDS =
      List.of("dossier", "petition", "reception", "dialogue", "opinion", "letter", "survey");

  @Test
  void whatReportingLostItsOwnersPublishAgain(TestPlatform platform) throws Exception {
    platform.demo();
    var whole = records(platform);
    assertThat(whole).doesNotContainValue(0L);
    assertThat(recount(platform, false)).contains("0 counters differ", " 0 differ,");

    for (var kind : KINDS) {
      change(
          platform,
          "delete from %1$s_record where ctid in (select min(ctid) from %1$s_record where unit = '%2$s')"
              .formatted(kind, UNIT));
    }
    assertThat(records(platform)).isEqualTo(lessOneOfEach(whole));

    var repaired = recount(platform, true);
    assertThat(repaired).doesNotContain("0 counters differ").contains(UNIT).contains("DIFFERS");
    assertThat(repaired)
        .contains("/api/dossiers publishes", "/api/petitions publishes")
        .contains("/api/letters publishes", "/api/survey-rounds publishes");
    assertThat(records(platform)).isEqualTo(whole);
    assertThat(recount(platform, false)).contains("0 counters differ", " 0 differ,");
  }

  private static Map<String, Long> lessOneOfEach(Map<String, Long> whole) {
    var less = new LinkedHashMap<>(whole);
    less.replaceAll((_, count) -> count - 1);
    return less;
  }

  private static String recount(TestPlatform platform, boolean repair) {
    var out = new ByteArrayOutputStream();
    Recount.run(
        platform.gateway(),
        platform.realm(),
        Checkout.sample(),
        repair,
        LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, Long> records(TestPlatform platform) throws SQLException {
    var records = new LinkedHashMap<String, Long>();
    try (var connection = platform.database("reporting");
        var statement = connection.createStatement()) {
      for (var kind : KINDS) {
        try (var row =
            statement.executeQuery(
                "select count(*) from %s_record where unit = '%s'".formatted(kind, UNIT))) {
          row.next();
          records.put(kind, row.getLong(1));
        }
      }
    }
    return records;
  }

  private static void change(TestPlatform platform, String command) throws SQLException {
    try (var connection = platform.database("reporting");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(command)).isEqualTo(1);
    }
  }
}
