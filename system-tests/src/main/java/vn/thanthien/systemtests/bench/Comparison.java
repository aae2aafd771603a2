package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a contest came to: rounds of ours against the limit, each round's ratio on its own, so that
/// what slows the machine down for a while slows both.
final class Comparison {

  private static final JsonMapper JSON = new JsonMapper();

  private final Contest contest;
  private final List<Round> rounds = new ArrayList<>();
  private final List<Contest.Figure> others = new ArrayList<>();

  private Comparison(Contest contest) {
    this.contest = contest;
  }

  /// Runs `rounds` rounds after the warm-up; who goes first changes from round to round.
  static Comparison of(Contest contest, int rounds) throws Exception {
    var comparison = new Comparison(contest);
    contest.warmUp();
    for (var number = 1; number <= rounds; number++) {
      if (number % 2 == 1) {
        var ours = contest.ours();
        comparison.add(number, new Round(ours, contest.limit()));
      } else {
        var limit = contest.limit();
        comparison.add(number, new Round(contest.ours(), limit));
      }
    }
    comparison.others.addAll(contest.others());
    return comparison;
  }

  private void add(int number, Round round) {
    rounds.add(round);
    say(
        "round %d: ours %,.0f, limit %,.0f %s, ratio %.3f",
        number, round.ours().perSecond(), round.limit().perSecond(), contest.unit(), round.ratio());
  }

  /// The median of the rounds' ratios.
  double ratio() {
    var ratios = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
    var middle = ratios.length / 2;
    return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
  }

  boolean reachesGoal() {
    return ratio() >= contest.goal();
  }

  void print() {
    say(
        "%s: median ratio %.3f, goal %.2f: %s",
        contest.name(), ratio(), contest.goal(), reachesGoal() ? "reached" : "MISSED");
    for (var other : others) {
      say(
          "%s %s: %.3f, goal %.3f: %s",
          contest.name(),
          other.name(),
          other.value(),
          other.goal(),
          other.value() <= other.goal() ? "reached" : "MISSED");
    }
    say("CPU per operation: ours %.1f µs, limit %.1f µs", cpuOurs() * 1e6, cpuLimit() * 1e6);
  }

  ObjectNode json(ObjectNode environment) {
    var json = JSON.createObjectNode();
    json.put("name", contest.name());
    json.put("goal", contest.goal());
    json.put("ratio", rounded(ratio(), 4));
    var list = json.putArray("rounds");
    for (var round : rounds) {
      list.addObject()
          .put("ours", rounded(round.ours().perSecond(), 1))
          .put("limit", rounded(round.limit().perSecond(), 1));
    }
    json.put("unit", contest.unit());
    for (var other : others) {
      json.put(other.name(), rounded(other.value(), 2));
    }
    json.putObject("cpuSecondsPerOperation")
        .put("ours", rounded(cpuOurs(), 8))
        .put("limit", rounded(cpuLimit(), 8));
    json.set("environment", environment);
    return json;
  }

  private double cpuOurs() {
    return cpuPerOperation(rounds.stream().map(Round::ours).toList());
  }

  private double cpuLimit() {
    return cpuPerOperation(rounds.stream().map(Round::limit).toList());
  }

  private static double cpuPerOperation(List<Lap> laps) {
    return laps.stream().mapToDouble(Lap::cpuSeconds).sum()
        / laps.stream().mapToLong(Lap::operations).sum();
  }

  private static double rounded(double value, int digits) {
    var scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private record Round(Lap ours, Lap limit) {

    double ratio() {
      return ours.perSecond() / limit.perSecond();
    }
  }
}
