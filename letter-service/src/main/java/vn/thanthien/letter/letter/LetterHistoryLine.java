package vn.thanthien.letter.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// One line of a letter's history: what was done, when, by whom. Written once, never changed.
@Entity
@IdClass(LetterHistoryLine.Key.class)
class LetterHistoryLine extends OwnedByUnit {

  @Id private UUID letter;
  @Id private long revision;
  private String type;
  private Instant occurredAt;
  private Instant recordedAt;
  private String actor;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected LetterHistoryLine() {}

  /// @param actor sign-in name, or which part of the service acted by itself
  LetterHistoryLine(UUID letter, Event event, String actor, Instant recordedAt) {
    super(event.fact().unit());
    this.letter = letter;
    this.revision = event.fact().revision();
    this.type = event.type().value();
    this.occurredAt = event.occurredAt();
    this.recordedAt = recordedAt;
    this.actor = actor;
  }

  /// The letter's revision after this step.
  long revision() {
    return revision;
  }

  /// As the event of the step is called.
  String type() {
    return type;
  }

  Instant occurredAt() {
    return occurredAt;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String actor() {
    return actor;
  }

  record Key(UUID letter, long revision) implements Serializable {}
}
