package vn.thanthien.survey.ballot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.round.BallotCount;
import vn.thanthien.survey.round.SurveyRound;

/// A bundle of ballots typed in together, with its control totals. It has no answers, and no ballot
/// points to it.
@Entity
@Immutable
public class BallotBatch extends OwnedByUnit {

  @Id private UUID id;
  private UUID roundId;
  private @Nullable String village;
  private LocalDate collectedOn;
  private LocalDate recordedOn;
  private Instant recordedAt;
  private String recordedBy;
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
      Instant recordedAt,
      String recordedBy,
      BallotCount count) {
    super(round.unit());
    id = RecordId.next();
    roundId = round.id();
    this.village = village;
    this.collectedOn = collectedOn;
    this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MINUTES);
    this.recordedBy = recordedBy;
    recordedOn = VietnamTime.dayOf(recordedAt);
    collected = count.collected();
    valid = count.valid();
    blank = count.blank();
    invalid = count.invalid();
  }

  public UUID id() {
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

  /// When, to the minute.
  Instant recordedAt() {
    return recordedAt;
  }

  /// The sign-in name of who typed it in.
  String recordedBy() {
    return recordedBy;
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
