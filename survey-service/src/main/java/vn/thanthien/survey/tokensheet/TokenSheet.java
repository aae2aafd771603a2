package vn.thanthien.survey.tokensheet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.survey.round.SurveyRound;

/// One-time tokens handed out together in a village: printed, cut and given to people.
@Entity
@Immutable
public class TokenSheet extends OwnedByUnit {

  @Id private UUID id;
  private UUID roundId;
  private @Nullable String village;
  private long key;
  private int tokens;
  private LocalDate issuedOn;
  private LocalDate expiresOn;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected TokenSheet() {}

  /// @param random any bits; they become the key
  /// @throws Refusal `time-order` where the tokens would be good before today or beyond the round
  TokenSheet(SurveyRound round, IssueTokens request, long random, LocalDate today) {
    super(round.unit());
    id = RecordId.next();
    roundId = round.id();
    village = request.village();
    key = BallotToken.keyOf(random);
    tokens = request.count();
    issuedOn = today;
    expiresOn = request.expiresOn() == null ? round.closesOn() : request.expiresOn();
    if (expiresOn.isBefore(today) || expiresOn.isAfter(round.closesOn())) {
      throw new Refusal(
          ProblemType.TIME_ORDER,
          "Ngày hết hạn của phiếu phải từ hôm nay đến ngày cuối của đợt.",
          "expiresOn");
    }
  }

  public UUID id() {
    return id;
  }

  public UUID roundId() {
    return roundId;
  }

  @Nullable String village() {
    return village;
  }

  int tokens() {
    return tokens;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  /// The last day its tokens are good, Asia/Ho_Chi_Minh.
  LocalDate expiresOn() {
    return expiresOn;
  }

  List<BallotToken> all() {
    return IntStream.rangeClosed(1, tokens)
        .mapToObj(number -> new BallotToken(key, number))
        .toList();
  }
}
