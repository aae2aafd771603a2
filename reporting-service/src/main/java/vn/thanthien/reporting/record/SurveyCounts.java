package vn.thanthien.reporting.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;

/// Ballots of the rounds of one phase and runner that closed in a period, in a village or in all.
///
/// @param village absent for the whole unit
/// @param rounds how many rounds these are
/// @param answered valid answers to the overall question
public record SurveyCounts(
    SurveyPhase phase,
    SurveyRunner runner,
    @Nullable String village,
    long rounds,
    long issued,
    long collected,
    long valid,
    long answered,
    long verySatisfied,
    long satisfied) {

  static final List<String> COLUMNS =
      List.of("rounds", "issued", "collected", "valid", "answered", "very_satisfied", "satisfied");
}
