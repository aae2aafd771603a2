package vn.thanthien.reporting.record;

import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;

/// Answers on the scale of five to the questions of one group, of the rounds of one phase and
/// runner that closed in a period.
///
/// @param group code of the section, of a SIPAS questionnaire A to E
/// @param village absent for the whole unit, empty for what is not split by village
/// @param valid answers to all questions of the group
/// @param satisfied of these, 4 or 5
/// @param verySatisfied of these, 5
public record SurveyGroupCounts(
    SurveyPhase phase,
    SurveyRunner runner,
    String group,
    @Nullable String village,
    long valid,
    long satisfied,
    long verySatisfied) {}
