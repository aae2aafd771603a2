package vn.thanthien.survey.ballot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.survey.round.SurveyRound;

/// What somebody wrote in their own words, apart from every other answer and without village or
/// day: words may give their writer away, and must not give away how they judged.
@Entity
@Immutable
class Remark extends OwnedByUnit {

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // read by queries only
  private UUID roundId;

  private String question;
  private String text;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Remark() {}

  Remark(SurveyRound round, String question, String text) {
    super(round.unit());
    id = UUID.randomUUID();
    roundId = round.id();
    this.question = question;
    this.text = text;
  }

  UUID id() {
    return id;
  }

  String question() {
    return question;
  }

  String text() {
    return text;
  }
}
