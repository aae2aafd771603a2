package vn.thanthien.reporting.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.material.MaterialMother;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.template.ReportWriter;

/// What an administrator puts in the place of a shipped file is in force at the next start; what
/// cannot be used stops that start.
class RuleFilesTest {

  private static final String TEMPLATE = "commune-template.yaml";

  private Path folder;

  @BeforeEach
  void own(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aSentenceIsChangedWithoutARelease() throws IOException {
    put(
        TEMPLATE,
        shipped("report/" + TEMPLATE).replace("; không có hồ sơ trễ hẹn", "; không hồ sơ nào trễ"));

    var writer = writer();

    assertThat(dossiers(writer)).contains("; không hồ sơ nào trễ").contains("383/903 hồ sơ");
    assertThat(writer.template(ReportKind.DISTRICT).version()).doesNotContain("+");
  }

  @Test
  void theVersionAReportRemembersTellsAChangedTemplateFromTheShippedOne() throws IOException {
    var ours = new ReportWriter(RuleFiles.shipped(), new Indicators(RuleFiles.shipped()));
    put(TEMPLATE, shipped("report/" + TEMPLATE) + "# một dòng\n");

    assertThat(writer().template(ReportKind.COMMUNE).version())
        .matches(ours.template(ReportKind.COMMUNE).version() + "\\+[0-9a-f]{8}");
    assertThat(dossiers(writer())).isEqualTo(dossiers(ours));
  }

  @Test
  void aDutyIsChangedWithoutARelease() throws IOException {
    put(
        "duties.yaml",
        shipped("indicator/duties.yaml").replace("times: 1\n  per: DAY", "times: 3\n  per: DAY"));

    assertThat(
            new Indicators(files())
                .duty("apology.lead")
                .on(MaterialMother.FROM)
                .orElseThrow()
                .times())
        .isEqualTo(3);
  }

  /// Each with the line it stands in, in the file as an administrator sees it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {D03.rate} (                    | {D03.ratee} (                   | "D03.ratee"
          {#for round in rounds.items}    | {#for round in rounds.all}      | goes through no list
          {round.phase}                   | {round.stage}                   | "round.stage"
          {#if D02.computed && !D02.none} | {#if D99.computed && !D02.none} | there is no indicator D99
          {#if events.TRAINING.isEmpty}   | {#iff events.TRAINING.isEmpty}  | iff
          """)
  void aSentenceThatCannotBeWrittenIsRefusedWithItsLine(String right, String wrong, String reason)
      throws IOException {
    assertBroken(right, wrong, reason);
  }

  @Test
  void anUnknownFieldIsRefusedWithItsLine() throws IOException {
    assertBroken("empty: Không.", "emty: Không.", "\"emty\" is unknown here");
  }

  @Test
  void whatIsNoYamlIsRefused() throws IOException {
    put("regime.yaml", "periods: [\n");

    assertRefused(() -> files().read(RuleFile.REGIME, new TypeReference<Object>() {}))
        .hasMessageContaining(folder.resolve("regime.yaml") + ", line ");
  }

  @Test
  void aNameThatIsWrittenTwiceIsRefused() throws IOException {
    put("public.yaml", "smallest: 5\nsmallest: 2\n");

    assertRefused(() -> files().read(RuleFile.PUBLIC, new TypeReference<Object>() {}))
        .hasMessageContaining("public.yaml, line 2")
        .hasMessageContaining("smallest");
  }

  @Test
  void anIndicatorWithTwoDefinitionsAtOnceIsRefused() throws IOException {
    var catalogue = shipped("indicator/catalogue.yaml");
    var first =
        catalogue.substring(catalogue.indexOf("- code: D01"), catalogue.indexOf("- code: D02"));
    put("catalogue.yaml", catalogue + first);

    assertRefused(() -> new Indicators(files())).hasMessageContaining("D01 has two definitions");
  }

  @Test
  void aLeadThatLettersAreNotToldApartByIsRefused() throws IOException {
    put(
        "duties.yaml",
        shipped("indicator/duties.yaml").replace("times: 1\n  per: DAY", "times: 6\n  per: DAY"));

    assertRefused(() -> new Indicators(files())).hasMessageContaining("up to 5 days ahead");
  }

  @Test
  void aFileThatTakesNoOthersPlaceIsRefusedAndAConfigMapsOwnFoldersAreNot() throws IOException {
    Files.createDirectory(folder.resolve("..2026_11_27"));
    assertThat(files().mark(RuleFile.CLAIMS)).isEmpty();

    put("comune-template.yaml", "version: 1\n");

    assertRefused(this::files)
        .hasMessageContaining("comune-template.yaml takes the place of no file")
        .hasMessageContaining(TEMPLATE);
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertRefused(() -> new RuleFiles(Optional.of(folder.resolve("nowhere"))))
        .hasMessageContaining("thanthien.rules");
  }

  @Test
  void whatReadsAFileStartsWithTheService() {
    var readers =
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("vn.thanthien.reporting")
                .stream()
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                .filter(type -> type.getConstructors().stream().anyMatch(RuleFilesTest::takesFiles))
                .toList();

    assertThat(readers).hasSizeGreaterThanOrEqualTo(7);
    assertThat(readers).allMatch(type -> type.isAnnotatedWith(Startup.class));
  }

  private static boolean takesFiles(JavaConstructor constructor) {
    return constructor.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(RuleFiles.class));
  }

  private void assertBroken(String right, String wrong, String reason) throws IOException {
    var ours = shipped("report/" + TEMPLATE);
    assertThat(ours).contains(right);
    var broken = ours.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    var line = broken.substring(0, broken.indexOf(wrong)).split("\n", -1).length;
    put(TEMPLATE, broken);

    assertRefused(this::writer)
        .hasMessageContaining(folder.resolve(TEMPLATE) + ", line " + line + ":")
        .hasMessageContaining(reason);
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable reading) {
    return assertThatThrownBy(reading).isInstanceOf(BrokenRules.class);
  }

  private RuleFiles files() {
    return new RuleFiles(Optional.of(folder));
  }

  private ReportWriter writer() {
    return new ReportWriter(files(), new Indicators(files()));
  }

  private static String dossiers(ReportWriter writer) {
    return String.valueOf(
        writer
            .write(ReportKind.COMMUNE, MaterialMother.golden(), MaterialMother.head())
            .sections()
            .get("dossiers"));
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String shipped(String resource) throws IOException {
    try (var in = RuleFiles.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
