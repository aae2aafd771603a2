package vn.thanthien.survey.paperbatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.ballot.BallotDesk;
import vn.thanthien.survey.ballot.Paper;
import vn.thanthien.survey.paperbatch.EnterPapers.Ruling;
import vn.thanthien.survey.round.SurveyRound;
import vn.thanthien.survey.round.SurveyRounds;

/// Takes papers typed twice, and puts them into the ballot box once both readings agree or were
/// settled.
@ApplicationScoped
class PaperBatchDesk {

  private static final String FIELD = "ballots";

  private final SurveyRounds rounds;
  private final PaperBatches batches;
  private final BallotDesk ballots;
  private final Caller caller;
  private final Clock clock;

  @Inject
  PaperBatchDesk(
      SurveyRounds rounds, PaperBatches batches, BallotDesk ballots, Caller caller, Clock clock) {
    this.rounds = rounds;
    this.batches = batches;
    this.ballots = ballots;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  PaperBatch enter(EnterPapers request) {
    var round =
        rounds
            .findByIdOptional(request.roundId())
            .orElseThrow(() ->
                new Refusal(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Không có đợt khảo sát này trong phạm vi của bạn.",
                    "roundId"));
    round.requireOpen();
    round.requireVillage(request.village());
    ballots.casts(request.ballots(), round, FIELD);
    var today = VietnamTime.dayOf(clock.instant());
    var collectedOn = BallotDesk.collectedOn(request.collectedOn(), round, today);
    round.requireWithin(collectedOn);
    var batch = new PaperBatch(round, request, collectedOn, caller.name(), today);
    batches.persist(batch);
    Log.infof("paper batch %s entered once", batch.id());
    return batch;
  }

  @Transactional
  PaperBatch enterAgain(UUID id, @Nullable String ifMatch, List<Paper> papers) {
    var round = lockedRound(id);
    var batch = batches.forChange(id);
    Revision.check(ifMatch, batch.revision());
    var casts = ballots.casts(papers, round, FIELD);
    if (batch.enterAgain(papers, caller.name(), round.form())) {
      batch.counted(ballots.collect(round, batch.village(), batch.collectedOn(), casts).id());
    }
    Log.infof("paper batch %s entered twice, %d differences", id, batch.differences());
    return batch;
  }

  @Transactional
  PaperBatch settle(UUID id, @Nullable String ifMatch, List<Ruling> rulings) {
    var round = lockedRound(id);
    var batch = batches.forChange(id);
    Revision.check(ifMatch, batch.revision());
    var casts = ballots.casts(batch.settle(rulings, round.form()), round, "papers");
    batch.counted(ballots.collect(round, batch.village(), batch.collectedOn(), casts).id());
    Log.infof("paper batch %s settled", id);
    return batch;
  }

  @Transactional
  PaperBatch withdraw(UUID id, @Nullable String ifMatch) {
    var batch = batches.forChange(id);
    Revision.check(ifMatch, batch.revision());
    batch.withdraw();
    Log.infof("paper batch %s withdrawn", id);
    return batch;
  }

  /// The round first, as everybody locks it first.
  private SurveyRound lockedRound(UUID batch) {
    return rounds.forChange(batches.get(batch).roundId()).orElseThrow(Refusal::unknown);
  }
}
