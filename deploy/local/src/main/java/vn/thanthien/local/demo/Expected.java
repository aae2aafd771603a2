package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many records of a unit and those below it lie in the period: what its figures must say once
/// everything has arrived. Counted from the files, by the plainest of the indicators.
///
/// @param counts by indicator code
record Expected(String unit, Map<String, Long> counts) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Map<String, String> LETTERS =
      Map.of("L01", "APOLOGY", "L02", "CONGRATULATION", "L03", "CONDOLENCE", "L04", "THANKS");

  private static final Set<String> LEAVING =
      Set.of("transfer", "guidance", "sending-back", "filing", "withdrawal", "resolution");

  /// Of every unit with records.
  static List<Expected> of(Sample sample) {
    var own = sample.records().stream().map(unit -> of(unit, sample.from(), sample.to())).toList();
    return own.stream()
        .map(unit ->
            own.stream()
                .filter(other -> sample.isWithin(other.unit(), unit.unit()))
                .reduce(new Expected(unit.unit(), Map.of()), Expected::plus))
        .toList();
  }

  private Expected plus(Expected other) {
    Map<String, Long> sums = new LinkedHashMap<>(counts);
    other.counts().forEach((code, count) -> sums.merge(code, count, Long::sum));
    return new Expected(unit, sums);
  }

  private static Expected of(UnitSample unit, LocalDate from, LocalDate to) {
    Predicate<@Nullable String> inside =
        text -> {
          if (text == null) {
            return false;
          }
          var day = day(text);
          return !day.isBefore(from) && day.isBefore(to);
        };
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(
        "D01",
        unit.dossiers().stream()
            .filter(line -> line.optional("refusedAt") == null)
            .filter(line -> inside.test(line.optional("receivedAt")))
            .count());
    counts.put("P01", count(unit.petitions(), it -> inside.test(it.optional("receivedAt"))));
    // processed in the period; counted in the numerator only
    counts.put("P03", count(unit.petitions(), it -> inside.test(leftAt(it))));
    counts.put(
        "P07",
        count(
            unit.dialogues(),
            it ->
                inside.test(it.optional("heldOn"))
                    && !"COMPLAINT_SETTLEMENT".equals(it.optional("dialogueKind"))));
    LETTERS.forEach((code, kind) ->
        counts.put(
            code,
            count(
                unit.letters(),
                it -> kind.equals(it.optional("kind")) && inside.test(it.optional("issuedAt")))));
    counts.put(
        "S01",
        unit.surveyRounds().stream()
            .filter(round -> inside.test(round.optional("closesOn")))
            .mapToLong(Expected::valid)
            .sum());
    return new Expected(unit.unit(), counts);
  }

  /// How many of these have arrived, in figures as the platform gives them.
  static long seen(String code, Iterable<JsonNode> figures) {
    var sum = 0L;
    for (var figure : figures) {
      if (figure.path("code").asText().equals(code) && isWhole(code, figure.path("by"))) {
        sum += figure.path("numerator").asLong();
      }
    }
    return sum;
  }

  /// Survey figures come by phase and never pooled; all others have one for the whole.
  private static boolean isWhole(String code, JsonNode by) {
    return code.startsWith("S") ? !by.has("village") && !by.has("measure") : by.isEmpty();
  }

  private static long count(List<Entry> entries, Predicate<Entry> which) {
    return entries.stream().filter(which).count();
  }

  private static @Nullable String leftAt(Entry petition) {
    for (var step : petition.inside("steps")) {
      if (LEAVING.contains(step.text("step"))) {
        return step.optional("at");
      }
    }
    return null;
  }

  private static long valid(Entry round) {
    var sum = 0L;
    for (var village : round.inside("villages")) {
      sum +=
          village.body().path("answers").properties().stream()
              .flatMap(answer -> Stream.of(answer.getValue().asLong()))
              .reduce(0L, Long::sum);
    }
    return sum;
  }

  private static LocalDate day(String text) {
    return text.length() == 10 ? LocalDate.parse(text) : LocalDate.ofInstant(instant(text), ZONE);
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
