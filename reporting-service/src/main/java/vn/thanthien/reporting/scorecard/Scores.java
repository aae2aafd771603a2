package vn.thanthien.reporting.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import vn.thanthien.reporting.material.CommuneShare.Score;

/// What the scorecards of a year come to, for the report of the unit above. Runs in the caller's
/// transaction.
@ApplicationScoped
public class Scores {

  private final Criteria criteria;
  private final ScorecardMarks marks;
  private final ScorecardDesk desk;

  @Inject
  Scores(Criteria criteria, ScorecardMarks marks, ScorecardDesk desk) {
    this.criteria = criteria;
    this.marks = marks;
    this.desk = desk;
  }

  /// By unit; a unit of which nobody has said anything is not scored and not in it.
  public Map<String, Score> of(Collection<String> units, int year) {
    var scores = new TreeMap<String, Score>();
    if (criteria.of(year).isPresent()) {
      for (var unit : marks.scored(units, year)) {
        var card = desk.of(unit, year);
        scores.put(
            unit,
            new Score(year, card.maximum(), card.selfTotal(), card.appraisedTotal(), card.open()));
      }
    }
    return scores;
  }
}
