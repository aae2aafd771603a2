package vn.thanthien.survey.ballot;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.round.SurveyRound;
import vn.thanthien.survey.round.SurveyRounds;

/// Takes paper in: the ballot box, the bundle's control totals, the round's and the event are
/// committed together or not at all. What the papers say stays sealed until the round is closed.
@ApplicationScoped
public class BallotDesk {

  private static final String FIELD = "ballots";

  private final SurveyRounds rounds;
  private final SealedBallots box;
  private final BallotBatches batches;
  private final Outbox outbox;
  private final Caller caller;
  private final Clock clock;
  private final ObjectMapper json;
  private final Seal envelopes;

  @Inject
  BallotDesk(
      SurveyRounds rounds,
      SealedBallots box,
      BallotBatches batches,
      Outbox outbox,
      Caller caller,
      Clock clock,
      ObjectMapper json,
      Seal seal) {
    this.rounds = rounds;
    this.box = box;
    this.batches = batches;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
    this.json = json;
    envelopes = Envelope.boxSeal(seal);
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
    return collect(round, request.village(), collectedOn, casts(request.ballots(), round, FIELD));
  }

  /// Reads papers as they were typed.
  ///
  /// @param field where they stand in the request
  /// @throws Refusal `invalid` naming the answer at fault
  public List<Cast> casts(List<Paper> papers, SurveyRound round, String field) {
    var form = round.form();
    var casts = new ArrayList<Cast>();
    for (var paper : papers) {
      var at = field + "[" + casts.size() + "]";
      var cast = Cast.of(paper, form, at);
      if (!Envelope.holds(cast.answers().given(form), json)) {
        throw new Refusal(ProblemType.INVALID, "Lời góp ý của phiếu này quá dài.", at + ".answers");
      }
      casts.add(cast);
    }
    return casts;
  }

  /// Puts papers into the ballot box of a round whose row is locked.
  public BallotBatch collect(
      SurveyRound round, @Nullable String village, LocalDate collectedOn, List<Cast> casts) {
    var count = Cast.count(casts);
    outbox.add(round.collect(village, collectedOn, count));
    var batch = new BallotBatch(round, village, collectedOn, clock.instant(), caller.name(), count);
    batches.persist(batch);
    for (var cast : casts) {
      var envelope = Envelope.paper(village, cast, round.form()).sealed(envelopes, json);
      box.persist(new SealedBallot(round, envelope));
    }
    Log.infof("survey round %s took %d papers", round.id(), count.collected());
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
