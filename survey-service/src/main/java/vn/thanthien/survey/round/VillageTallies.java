package vn.thanthien.survey.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Tally;
import vn.thanthien.kernel.secrecy.SmallCells;

/// The villages of a round side by side: which of them may be told by itself, and what is told.
record VillageTallies(List<VillageTally> all) {

  /// Villages whose ballots are too few to be told by themselves.
  Set<String> withFewBallots() {
    return SmallCells.hidden(byVillage(BallotCount::valid), Set.of());
  }

  /// Villages whose answers to the overall question are not told by themselves: those, and where
  /// too few answered just this question.
  Set<String> hidden() {
    return SmallCells.hidden(byVillage(BallotCount::answered), withFewBallots());
  }

  /// Every village with what may be told of it by itself, and then the rest together.
  List<Tally> told() {
    var hidden = hidden();
    var told = new ArrayList<Tally>();
    var rest = BallotCount.NONE;
    var restOfGroups = new TreeMap<String, GroupCount>();
    for (var tally : all) {
      var isHidden = tally.village() != null && hidden.contains(tally.village());
      told.add(tally.told(!isHidden));
      if (isHidden) {
        rest = rest.plus(tally.count());
      }
      tally.withheld().forEach((group, one) -> restOfGroups.merge(group, one, GroupCount::plus));
    }
    if (rest.answered() > 0 || !restOfGroups.isEmpty()) {
      told.add(VillageTally.rest(rest, restOfGroups));
    }
    return told;
  }

  private Map<String, Integer> byVillage(ToIntFunction<BallotCount> counted) {
    var byVillage = new HashMap<String, Integer>();
    for (var tally : all) {
      if (tally.village() != null) {
        byVillage.put(tally.village(), counted.applyAsInt(tally.count()));
      }
    }
    return byVillage;
  }
}
