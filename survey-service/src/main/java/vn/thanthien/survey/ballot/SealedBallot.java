package vn.thanthien.survey.ballot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.survey.round.SurveyRound;

/// An envelope in the ballot box. All look alike, and none tells how it came there.
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read at the closing, by SQL
class SealedBallot extends OwnedByUnit {

  @Id private UUID id;
  private UUID roundId;
  private byte[] sealed;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected SealedBallot() {}

  SealedBallot(SurveyRound round, byte[] sealed) {
    super(round.unit());
    id = UUID.randomUUID();
    roundId = round.id();
    this.sealed = sealed;
  }
}
