package vn.thanthien.survey.round;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Tally;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
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
  private @Nullable Integer quota;
  private @Nullable Integer issued;
  @Embedded private BallotCount count;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected VillageTally() {}

  VillageTally(String unit, int position, OpenRound.Village plan) {
    super(unit);
    id = RecordId.next();
    this.position = position;
    village = plan.village();
    quota = plan.quota();
    issued = plan.issued();
    count = BallotCount.NONE;
  }

  /// @throws Refusal `invalid` when more would have come back than were handed out
  void add(BallotCount more) {
    var sum = count.plus(more);
    if (issued != null && sum.collected() > issued) {
      throw new Refusal(
          ProblemType.INVALID,
          "%s: số phiếu thu về (%d) sẽ vượt số phiếu phát ra (%d)."
              .formatted(village == null ? "Toàn xã" : village, sum.collected(), issued),
          "ballots");
    }
    count = sum;
  }

  boolean isOf(@Nullable String village) {
    return Objects.equals(this.village, village);
  }

  /// Absent in a round that is not split by village.
  @Nullable String village() {
    return village;
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

  Tally state() {
    return new Tally(
        village,
        issued == null ? 0 : issued,
        count.collected(),
        count.valid(),
        count.verySatisfied(),
        count.satisfied(),
        count.neutral(),
        count.dissatisfied(),
        count.veryDissatisfied());
  }
}
