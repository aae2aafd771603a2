package vn.thanthien.survey.ballot;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.round.BallotCount;
import vn.thanthien.survey.round.SurveyRound;
import vn.thanthien.survey.round.SurveyRounds;

/// Takes ballots in: the ballots, their bundle's control totals, the round's sums and the event are
/// committed together or not at all.
@ApplicationScoped
class BallotDesk {

  private final SurveyRounds rounds;
  private final Ballots ballots;
  private final BallotBatches batches;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  BallotDesk(
      SurveyRounds rounds, Ballots ballots, BallotBatches batches, Outbox outbox, Clock clock) {
    this.rounds = rounds;
    this.ballots = ballots;
    this.batches = batches;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  BallotBatch record(RecordBallots request) {
    var round =
        rounds
            .forChange(request.roundId())
            .orElseThrow(() ->
                new Refusal(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Không có đợt khảo sát này trong phạm vi của bạn.",
                    "roundId"));
    var today = VietnamTime.dayOf(clock.instant());
    var collectedOn = collectedOn(request.collectedOn(), round, today);
    var bundle = new ArrayList<Ballot>();
    for (var paper : request.ballots()) {
      var field = "ballots[" + bundle.size() + "]";
      bundle.add(new Ballot(round, request.village(), collectedOn, paper, field));
    }
    var count = bundle.stream().map(Ballot::count).reduce(BallotCount.NONE, BallotCount::plus);
    outbox.add(round.count(request.village(), collectedOn, count));
    var batch = new BallotBatch(round, request.village(), collectedOn, today, count);
    batches.persist(batch);
    ballots.persist(bundle);
    Log.infof("survey round %s took %d ballots", round.id(), count.collected());
    return batch;
  }

  private static LocalDate collectedOn(
      @Nullable LocalDate stated, SurveyRound round, LocalDate today) {
    if (stated == null) {
      return today.isAfter(round.closesOn()) ? round.closesOn() : today;
    }
    if (stated.isAfter(today)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Thời điểm không thể ở tương lai.", "collectedOn");
    }
    return stated;
  }
}
