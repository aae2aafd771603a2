package vn.thanthien.survey.ballot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.survey.round.BallotCount;
import vn.thanthien.survey.round.SurveyRound;

/// A bundle of ballots typed in together, with its control totals. It has no answers, and no ballot
/// points to it.
@Entity
@Immutable
class BallotBatch extends OwnedByUnit {

  @Id private UUID id;
  private UUID roundId;
  private @Nullable String village;
  private LocalDate collectedOn;
  private LocalDate recordedOn;
  private int collected;
  private int valid;
  private int blank;
  private int invalid;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected BallotBatch() {}

  BallotBatch(
      SurveyRound round,
      @Nullable String village,
      LocalDate collectedOn,
      LocalDate recordedOn,
      BallotCount count) {
    super(round.unit());
    id = RecordId.next();
    roundId = round.id();
    this.village = village;
    this.collectedOn = collectedOn;
    this.recordedOn = recordedOn;
    collected = count.collected();
    valid = count.valid();
    blank = count.blank();
    invalid = count.invalid();
  }

  UUID id() {
    return id;
  }

  UUID roundId() {
    return roundId;
  }

  @Nullable String village() {
    return village;
  }

  LocalDate collectedOn() {
    return collectedOn;
  }

  /// The day it was typed in, Asia/Ho_Chi_Minh.
  LocalDate recordedOn() {
    return recordedOn;
  }

  int collected() {
    return collected;
  }

  int valid() {
    return valid;
  }

  int blank() {
    return blank;
  }

  int invalid() {
    return invalid;
  }
}
