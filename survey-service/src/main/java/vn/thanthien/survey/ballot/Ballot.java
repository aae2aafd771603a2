package vn.thanthien.survey.ballot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.survey.questionnaire.Question;
import vn.thanthien.survey.round.BallotCount;
import vn.thanthien.survey.round.Satisfaction;
import vn.thanthien.survey.round.SurveyRound;

/// One ballot (phiếu), nameless by construction: it knows its round, village and day, and nothing
/// of who filled it in, who typed it or with what it came.
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // what only SQL reads: nothing here looks at a single ballot
class Ballot extends OwnedByUnit {

  @Id private UUID id;
  private UUID roundId;
  private @Nullable String village;
  private LocalDate collectedOn;

  @Enumerated(EnumType.STRING)
  private BallotKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable Satisfaction answer;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Satisfaction> answers;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Ballot() {}

  /// @param field where the paper stands in the request
  Ballot(
      SurveyRound round,
      @Nullable String village,
      LocalDate collectedOn,
      RecordBallots.Paper paper,
      String field) {
    super(round.unit());
    // random, not time-ordered as other records: the order of ids must not tell who came when
    id = UUID.randomUUID();
    roundId = round.id();
    this.village = village;
    this.collectedOn = collectedOn;
    answer = paper.answer();
    answers = answersOf(paper, round, field);
    kind = kindOf(paper, field);
  }

  BallotKind kind() {
    return kind;
  }

  /// What it adds to the sums.
  BallotCount count() {
    return switch (kind) {
      case VALID -> BallotCount.oneValid(answer);
      case BLANK -> BallotCount.ONE_BLANK;
      case INVALID -> BallotCount.ONE_INVALID;
    };
  }

  private BallotKind kindOf(RecordBallots.Paper paper, String field) {
    var answered = answer != null || !answers.isEmpty();
    if (Boolean.FALSE.equals(paper.valid())) {
      if (answered) {
        throw new Refusal(
            ProblemType.INVALID,
            "Phiếu không hợp lệ không được mang câu trả lời.",
            field + (answer != null ? ".answer" : ".answers"));
      }
      return BallotKind.INVALID;
    }
    return answered ? BallotKind.VALID : BallotKind.BLANK;
  }

  private static Map<String, Satisfaction> answersOf(
      RecordBallots.Paper paper, SurveyRound round, String field) {
    var given = new TreeMap<String, Satisfaction>();
    if (paper.answers() == null) {
      return given;
    }
    paper
        .answers()
        .forEach((code, answer) -> {
          if (round.questions().stream().noneMatch(asked -> isOther(asked, code))) {
            throw new Refusal(
                ProblemType.UNKNOWN_REFERENCE,
                "Đợt khảo sát không có câu hỏi phụ này.",
                field + ".answers." + code);
          }
          if (answer != null) {
            given.put(code, answer);
          }
        });
    return given;
  }

  private static boolean isOther(Question asked, String code) {
    return !asked.overall() && asked.code().equals(code);
  }
}
