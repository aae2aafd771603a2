package vn.thanthien.survey.round;

import static vn.thanthien.survey.round.BallotCount.NONE;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Group;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Tally;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// The control totals of one village in one round: handed out, come back, valid, and the answers.
/// Changed only through its [SurveyRound].
@Entity
class VillageTally extends OwnedByUnit {

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // read by the round's order only
  private int position;

  private @Nullable String village;
  private @Nullable Integer population;
  private @Nullable Integer quota;
  private @Nullable Integer issued;
  @Embedded private BallotCount count;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, GroupCount> groups;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<String> withheld;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected VillageTally() {}

  VillageTally(String unit, int position, OpenRound.Village plan) {
    super(unit);
    id = RecordId.next();
    this.position = position;
    village = plan.village();
    population = plan.population();
    quota = plan.quota();
    issued = plan.issued();
    count = NONE;
    groups = Map.of();
    withheld = Set.of();
  }

  /// Papers came back; what they say is not known yet. More may come back than were handed out:
  /// that is shown, not refused.
  void collect(BallotCount papers) {
    count = count.plus(papers.withoutAnswers());
  }

  /// The box was opened.
  void addBox(BallotCount papers, BallotCount online, Map<String, GroupCount> moreOfGroups) {
    count = count.plus(online).withAnswersOf(papers);
    var sums = new TreeMap<>(groups);
    moreOfGroups.forEach((group, one) -> sums.merge(group, one, GroupCount::plus));
    groups = sums;
  }

  /// More ballots are handed out.
  void issue(int more) {
    issued = (issued == null ? 0 : issued) + more;
  }

  boolean isOf(@Nullable String village) {
    return Objects.equals(this.village, village);
  }

  /// Absent in a round that is not split by village.
  @Nullable String village() {
    return village;
  }

  /// Whom its sample stands for; absent where not known.
  @Nullable Integer population() {
    return population;
  }

  /// How many ballots were aimed at; absent where nothing was aimed at.
  @Nullable Integer quota() {
    return quota;
  }

  /// How many ballots were handed out; absent where nobody counted.
  @Nullable Integer issued() {
    return issued;
  }

  BallotCount count() {
    return count;
  }

  /// A group of questions too few here answered one question of.
  void withhold(String group) {
    var more = new TreeSet<>(withheld);
    more.add(group);
    withheld = more;
  }

  /// The groups that are not told of this village by itself.
  Map<String, GroupCount> withheld() {
    var sums = new TreeMap<>(groups);
    sums.keySet().retainAll(withheld);
    return sums;
  }

  /// @param answers whether the answers to the overall question may be told of it by itself
  Tally told(boolean answers) {
    var told = new TreeMap<>(groups);
    told.keySet().removeAll(withheld);
    return tally(village, issued == null ? 0 : issued, count, answers ? count : NONE, told);
  }

  /// What villages say together that may not be told one by one.
  static Tally rest(BallotCount answers, Map<String, GroupCount> groups) {
    return tally(null, 0, NONE, answers, groups);
  }

  private static Tally tally(
      @Nullable String village,
      int issued,
      BallotCount ballots,
      BallotCount answers,
      Map<String, GroupCount> groups) {
    return new Tally(
        village,
        issued,
        ballots.collected(),
        ballots.valid(),
        answers.verySatisfied(),
        answers.satisfied(),
        answers.neutral(),
        answers.dissatisfied(),
        answers.veryDissatisfied(),
        groups.entrySet().stream()
            .map(group ->
                new Group(
                    group.getKey(),
                    group.getValue().valid(),
                    group.getValue().satisfied(),
                    group.getValue().verySatisfied()))
            .sorted(Comparator.comparing(Group::group))
            .toList());
  }
}
