package vn.thanthien.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Group;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Tally;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.Facts;

/// The figures of surveys add up: villages to their commune, communes to their district, always by
/// what was counted and never as a mean of percentages.
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class SurveyFiguresTest extends ServiceTest {

  private static final String PERIOD = "from=2023-01-01&to=2024-01-01";
  private static final List<String> GROUPS = List.of("A", "B", "C", "D", "E");

  @Inject Facts facts;
  @Inject ObjectMapper json;

  @Test
  void villagesAddUpToCommunesAndCommunesToTheDistrict() throws IOException {
    var random = new Random(6);
    var mine = List.of(round(commune, random), round(commune, random));
    var theirs = List.of(round(neighbour, random));
    mine.forEach(facts::take);
    theirs.forEach(facts::take);

    for (var code : List.of("S02", "S03")) {
      var ofCommune = figure(code, commune, "");
      assertSum(ofCommune, figures(code, commune, "village"));
      assertSum(figure(code, district, ""), List.of(ofCommune, figure(code, neighbour, "")));
    }
    for (var group : GROUPS) {
      var ofCommune = figure("S04", commune, group);
      var villages =
          figures("S04", commune, "village").stream()
              .filter(figure -> figure.at("/by/group").asText().equals(group))
              .toList();
      assertSum(ofCommune, villages);
      assertSum(
          figure("S04", district, group), List.of(ofCommune, figure("S04", neighbour, group)));
      // a recount from what was said
      var counted =
          mine.stream()
              .flatMap(round -> round.tallies().stream())
              .flatMap(tally -> tally.groups().stream())
              .filter(one -> one.group().equals(group))
              .toList();
      assertThat(ofCommune.path("numerator").asInt())
          .isEqualTo(counted.stream().mapToInt(Group::satisfied).sum());
      assertThat(ofCommune.path("denominator").asInt())
          .isEqualTo(counted.stream().mapToInt(Group::valid).sum());
    }
    as(district, Role.DISTRICT_ADMIN)
        .post("/api/figures/recount?" + PERIOD)
        .then()
        .statusCode(200)
        .body("$", hasSize(0));
  }

  /// A village with too few answers has ballots of its own and answers only together with others.
  @Test
  void whatIsToldOfNoVillageStandsBesideTheVillagesSoThatTheyAddUp() throws IOException {
    facts.take(
        new SurveyRoundState(
            RecordId.next(),
            4,
            commune,
            SurveyRunner.FATHERLAND_FRONT,
            SurveyPhase.END,
            LocalDate.of(2023, 9, 1),
            LocalDate.of(2023, 9, 30),
            true,
            List.of(
                new Tally(commune + ".thon1", 50, 3, 3, 0, 0, 0, 0, 0),
                new Tally(commune + ".thon2", 50, 8, 7, 0, 0, 0, 0, 0),
                new Tally(
                    commune + ".thon3",
                    50,
                    20,
                    20,
                    15,
                    2,
                    3,
                    0,
                    0,
                    List.of(new Group("A", 40, 30, 10))),
                new Tally(null, 0, 0, 0, 4, 2, 1, 1, 2, List.of(new Group("A", 15, 9, 2))))));

    var satisfied = figures("S02", commune, "village");
    assertThat(satisfied)
        .extracting(figure -> figure.at("/by/village").asText())
        .containsExactlyInAnyOrder(commune + ".thon3", "NOT_SPLIT");
    assertSum(figure("S02", commune, ""), satisfied);
    assertSum(figure("S04", commune, "A"), figures("S04", commune, "village"));
    assertThat(
            figures("S01", commune, "village").stream()
                .filter(figure -> !figure.path("by").has("measure"))
                .map(figure -> figure.path("numerator").asInt()))
        .containsExactlyInAnyOrder(3, 7, 20);
  }

  @Test
  void aRoundThatAsksNoGroupsHasNone() throws IOException {
    facts.take(
        new SurveyRoundState(
            RecordId.next(),
            1,
            commune,
            SurveyRunner.FATHERLAND_FRONT,
            SurveyPhase.START,
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2023, 3, 31),
            true,
            List.of(new Tally(null, 10, 10, 10, 10, 0, 0, 0, 0))));

    var figures = figures("S04", commune, "");

    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().path("text").asText()).isEqualTo("không phát sinh");
  }

  private static void assertSum(JsonNode whole, List<JsonNode> parts) {
    assertThat(parts).isNotEmpty();
    var numerator = parts.stream().mapToInt(part -> part.path("numerator").asInt()).sum();
    var denominator = parts.stream().mapToInt(part -> part.path("denominator").asInt()).sum();
    assertThat(whole.path("numerator").asInt()).isEqualTo(numerator);
    assertThat(whole.path("denominator").asInt()).isEqualTo(denominator);
    assertThat(whole.path("value").decimalValue())
        .isEqualByComparingTo(
            BigDecimal.valueOf(100L * numerator)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP));
  }

  private JsonNode figure(String code, String unit, String group) throws IOException {
    return figures(code, unit, "").stream()
        .filter(figure -> figure.at("/by/village").isMissingNode())
        .filter(figure -> group.isEmpty() || figure.at("/by/group").asText().equals(group))
        .findFirst()
        .orElseThrow();
  }

  /// @param named only those broken down by it; all where empty
  private List<JsonNode> figures(String code, String unit, String named) throws IOException {
    var answer =
        as(unit, unit.equals(district) ? Role.DISTRICT_LEADER : Role.LEADER)
            .get("/api/figures?code=" + code + "&" + PERIOD)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return StreamSupport.stream(json.readTree(answer).spliterator(), false)
        .filter(figure -> named.isEmpty() || figure.path("by").has(named))
        .toList();
  }

  private static SurveyRoundState round(String unit, Random random) {
    var tallies = new ArrayList<Tally>();
    for (var village = 1; village <= 3; village++) {
      var valid = 5 + random.nextInt(40);
      var very = random.nextInt(valid + 1);
      var groups =
          GROUPS.stream()
              .map(group -> {
                var answers = 1 + random.nextInt(valid * 3);
                var satisfied = random.nextInt(answers + 1);
                return new Group(group, answers, satisfied, random.nextInt(satisfied + 1));
              })
              .toList();
      tallies.add(
          new Tally(unit + ".thon" + village, 60, 50, valid, very, valid - very, 0, 0, 0, groups));
    }
    return new SurveyRoundState(
        RecordId.next(),
        4,
        unit,
        SurveyRunner.FATHERLAND_FRONT,
        SurveyPhase.END,
        LocalDate.of(2023, 9, 1),
        LocalDate.of(2023, 9, 30),
        true,
        tallies);
  }
}
