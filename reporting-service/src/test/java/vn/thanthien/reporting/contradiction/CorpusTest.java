package vn.thanthien.reporting.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanthien.reporting.rule.RuleFiles;

/// Every sentence of the corpora, as written and in the disguises text comes in.
class CorpusTest {
  private static final ContradictionChecker CHECKER = ContradictionChecker.of(RuleFiles.shipped());

  record Sample(String figures, String indicator, String text) {}

  static Stream<Sample> falseClaims() throws IOException {
    return disguised("false-claims", "holdout-false", "holdout-false-2");
  }

  static Stream<Sample> innocents() throws IOException {
    return disguised("innocent", "holdout-innocent", "holdout-innocent-2");
  }

  @ParameterizedTest
  @MethodSource("falseClaims")
  void findsTheFalseClaim(Sample sample) {
    var findings = loud(ReportMother.of(sample.figures, sample.text));

    assertThat(findings).extracting(Contradiction::indicator).contains(sample.indicator);
    assertThat(findings)
        .allSatisfy(f ->
            assertThat(sample.text.substring(f.passage().start(), f.passage().end()))
                .isEqualTo(f.passage().excerpt()));
  }

  @ParameterizedTest
  @MethodSource("falseClaims")
  void applyingTheSuggestionsLeavesNothingToSay(Sample sample) {
    var report = ReportMother.of(sample.figures, sample.text);

    var corrected = report.withSections(CHECKER.corrected(report));

    assertThat(loud(corrected)).as(corrected.sections().toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("falseClaims")
  void oneSuggestionSettlesItsOwnClaim(Sample sample) {
    var report = ReportMother.of(sample.figures, sample.text);
    var findings = loud(report);
    var finding = findings.getFirst();

    var text = finding.corrected(sample.text);

    var again = loud(ReportMother.of(sample.figures, text));
    assertThat(again).as(text).hasSizeLessThan(findings.size());
  }

  @ParameterizedTest
  @MethodSource("innocents")
  void staysSilent(Sample sample) {
    assertThat(loud(ReportMother.of(sample.figures, sample.text))).isEmpty();
  }

  private static List<Contradiction> loud(CheckedReport report) {
    return CHECKER.check(report).stream()
        .filter(f -> f.severity() != Severity.INFO)
        // those of the figures themselves are not what these sentences are about
        .filter(f -> !f.passage().section().isEmpty() && !f.code().equals("X6"))
        .toList();
  }

  private static Stream<Sample> disguised(String... files) throws IOException {
    var samples = Stream.<Sample>builder();
    for (var file : files) {
      for (var node : read("/contradiction/" + file + ".yaml")) {
        var indicator = node.path("indicator").asText();
        var figures = node.get("figures").asText();
        var text = node.get("text").asText();
        var oneLine = text.indexOf('\n') < 0;
        Stream.of(
                text,
                Normalizer.normalize(text, Normalizer.Form.NFD),
                halfDecomposed(text),
                text.replace(' ', '\u00a0'),
                wrapped(text),
                text.replace("phần trăm", "PHẦN TRĂM").replace("đơn", "Đơn"),
                oneLine
                    ? "- " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                    : text,
                oneLine ? "Tình hình chung ổn định. " + text + " Nhân dân đồng thuận." : text)
            .distinct()
            .forEach(t -> samples.add(new Sample(figures, indicator, t)));
      }
    }
    return samples.build();
  }

  private static Iterable<JsonNode> read(String resource) throws IOException {
    try (var in = CorpusTest.class.getResourceAsStream(resource)) {
      var nodes = new YAMLMapper().readTree(in);
      return StreamSupport.stream(nodes.spliterator(), false).toList();
    }
  }

  private static String halfDecomposed(String text) {
    var half = text.length() / 2;
    return text.substring(0, half)
        + Normalizer.normalize(text.substring(half), Normalizer.Form.NFD);
  }

  /// Breaks lines before words that begin small, as a column of a page does.
  private static String wrapped(String text) {
    var result = new StringBuilder(text);
    var sinceBreak = 0;
    for (var i = 1; i + 1 < text.length(); i++) {
      sinceBreak++;
      var next = text.charAt(i + 1);
      if (text.charAt(i) == ' ' && Character.isLowerCase(next) && sinceBreak > 8) {
        result.setCharAt(i, '\n');
        sinceBreak = 0;
      }
    }
    return result.toString();
  }
}
