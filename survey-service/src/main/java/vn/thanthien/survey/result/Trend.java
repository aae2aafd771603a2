package vn.thanthien.survey.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;

/// One closed round in the row of those before and after it.
///
/// @param flags how many things look odd about it
/// @param groups sections with questions on the scale; comparable where the questionnaire is the
///   same
record Trend(
    UUID roundId,
    String title,
    SurveyRunner runner,
    boolean selfRun,
    SurveyPhase phase,
    LocalDate closesOn,
    String questionnaireCode,
    int issued,
    int collected,
    int valid,
    int flags,
    RoundResult.Scale overall,
    List<Group> groups) {

  record Group(String code, RoundResult.Scale scale) {}
}
