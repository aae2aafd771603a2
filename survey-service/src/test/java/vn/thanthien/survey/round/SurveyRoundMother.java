package vn.thanthien.survey.round;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.survey.questionnaire.Question;
import vn.thanthien.survey.questionnaire.QuestionnaireMother;

/// Rounds to start a test from; all are open in March 2023.
public final class SurveyRoundMother {

  static final LocalDate FIRST_DAY = LocalDate.of(2023, 3, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2023, 3, 31);

  static final SurveyRound.Asked OVERALL_ONLY =
      new SurveyRound.Asked(null, "CHUNG", QuestionnaireMother.form(QuestionnaireMother.OVERALL));

  private SurveyRoundMother() {}

  /// Villages `thon1`, `thon2`, …, each with that many ballots handed out.
  static SurveyRound ofVillages(@Nullable Integer... issued) {
    return new SurveyRound(
        "hoangcat",
        plan(
            IntStream.range(0, issued.length)
                .mapToObj(i -> new OpenRound.Village("thon" + (i + 1), null, null, issued[i]))
                .toList()),
        OVERALL_ONLY);
  }

  static SurveyRound communeWide(int issued) {
    return new SurveyRound(
        "hoangcat", plan(List.of(new OpenRound.Village(null, null, null, issued))), OVERALL_ONLY);
  }

  /// Asks these questions; commune-wide.
  public static SurveyRound asking(Question... questions) {
    return new SurveyRound(
        "hoangcat",
        plan(List.of(new OpenRound.Village(null, null, null, 100))),
        new SurveyRound.Asked(null, "MAU", QuestionnaireMother.form(questions)));
  }

  static OpenRound plan(List<OpenRound.Village> villages) {
    return plan(FIRST_DAY, LAST_DAY, villages);
  }

  static OpenRound plan(LocalDate opensOn, LocalDate closesOn, List<OpenRound.Village> villages) {
    return new OpenRound(
        null,
        null,
        null,
        SurveyRunner.FATHERLAND_FRONT,
        SurveyPhase.START,
        "Khảo sát đầu kỳ",
        opensOn,
        closesOn,
        villages);
  }
}
