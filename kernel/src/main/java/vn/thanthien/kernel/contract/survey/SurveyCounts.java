package vn.thanthien.kernel.contract.survey;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import vn.thanthien.kernel.contract.DailyCounts;

/// The daily counts of survey rounds.
public record SurveyCounts(
    String unit, long revision, YearMonth month, Instant asOf, List<Count> days)
    implements SurveyFact, DailyCounts {

  public SurveyCounts {
    days = List.copyOf(days);
  }
}
