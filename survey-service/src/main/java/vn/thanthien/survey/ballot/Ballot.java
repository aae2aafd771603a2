package vn.thanthien.survey.ballot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.survey.questionnaire.Satisfaction;
import vn.thanthien.survey.round.SurveyRound;

/// One ballot (phiếu), nameless by construction: it knows its round and village, and nothing of who
/// filled it in or typed it, when it came, or whether on paper.
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // what only SQL reads: nothing here looks at a single ballot
class Ballot extends OwnedByUnit {

  @Id private UUID id;
  private UUID roundId;
  private @Nullable String village;

  @Enumerated(EnumType.STRING)
  private BallotKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable Satisfaction answer;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, List<String>> answers;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Ballot() {}

  Ballot(SurveyRound round, @Nullable String village, Cast cast) {
    super(round.unit());
    // random, not time-ordered as other records: the order of ids must not tell who came when
    id = UUID.randomUUID();
    roundId = round.id();
    this.village = village;
    kind = cast.kind();
    answer = cast.answers().overall();
    answers = cast.answers().items();
  }
}
