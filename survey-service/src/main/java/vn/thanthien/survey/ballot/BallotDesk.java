package vn.thanthien.survey.ballot;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.round.SurveyRound;
import vn.thanthien.survey.round.SurveyRounds;

/// Takes ballots in: the ballots, their bundle's control totals, the round's sums and the event are
/// committed together or not at all.
@ApplicationScoped
public class BallotDesk {

  private final SurveyRounds rounds;
  private final Ballots ballots;
  private final BallotBatches batches;
  private final Outbox outbox;
  private final Caller caller;
  private final Clock clock;

  @Inject
  BallotDesk(
      SurveyRounds rounds,
      Ballots ballots,
      BallotBatches batches,
      Outbox outbox,
      Caller caller,
      Clock clock) {
    this.rounds = rounds;
    this.ballots = ballots;
    this.batches = batches;
    this.outbox = outbox;
    this.caller = caller;
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
    return count(round, request.village(), collectedOn, casts(request.ballots(), round, "ballots"));
  }

  /// Reads papers as they were typed.
  ///
  /// @param field where they stand in the request
  public static List<Cast> casts(List<Paper> papers, SurveyRound round, String field) {
    var casts = new ArrayList<Cast>();
    for (var paper : papers) {
      casts.add(Cast.of(paper, round.form(), field + "[" + casts.size() + "]"));
    }
    return casts;
  }

  /// Counts ballots into a round whose row is locked.
  public BallotBatch count(
      SurveyRound round, @Nullable String village, LocalDate collectedOn, List<Cast> casts) {
    var count = Cast.count(casts);
    outbox.add(round.count(village, collectedOn, count, Cast.groups(casts, round.form())));
    var batch = new BallotBatch(round, village, collectedOn, clock.instant(), caller.name(), count);
    batches.persist(batch);
    ballots.put(round, collectedOn, List.of(new Ballots.Bundle(village, casts)));
    Log.infof("survey round %s took %d ballots", round.id(), count.collected());
    return batch;
  }

  /// The day ballots came back: as stated, else today, else the round's last day.
  public static LocalDate collectedOn(
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
