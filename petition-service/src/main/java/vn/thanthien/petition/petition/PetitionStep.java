package vn.thanthien.petition.petition;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;

/// One line of a petition's history: what was done, when, by whom, with which document. Written
/// once, never changed; its free words are sealed, for they may name somebody.
@Entity
@IdClass(PetitionStep.Key.class)
public class PetitionStep extends OwnedByUnit {

  @Id private UUID petition;
  @Id private long revision;

  @Enumerated(EnumType.STRING)
  private PetitionEventType type;

  @Enumerated(EnumType.STRING)
  private PetitionStage stage;

  private Instant occurredAt;
  private Instant recordedAt;
  private String actor;
  private @Nullable String handler;
  private @Nullable Instant resolveDueAt;
  private @Nullable String documentNumber;
  private @Nullable LocalDate documentDate;

  @Convert(converter = SealedText.class)
  private @Nullable String note;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected PetitionStep() {}

  /// @param petition after the step
  /// @param act its document
  /// @param actor sign-in name or client id
  PetitionStep(
      Event event,
      PetitionParts petition,
      Act act,
      @Nullable String note,
      String actor,
      Instant recordedAt) {
    super(petition.unit());
    this.petition = petition.id();
    this.revision = ((PetitionState) event.fact()).revision();
    this.type = (PetitionEventType) event.type();
    this.stage = petition.stage();
    this.occurredAt = event.occurredAt();
    this.recordedAt = recordedAt;
    this.actor = actor;
    this.handler = petition.handler();
    this.resolveDueAt = petition.clock().resolveDueAt();
    this.documentNumber = act.documentNumber();
    this.documentDate = act.documentDate();
    this.note = note;
  }

  /// The petition's revision after this step.
  public long revision() {
    return revision;
  }

  public PetitionEventType type() {
    return type;
  }

  /// After the step.
  public PetitionStage stage() {
    return stage;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String actor() {
    return actor;
  }

  /// Who had the petition after the step.
  public @Nullable String handler() {
    return handler;
  }

  /// As it stood after the step.
  public @Nullable Instant resolveDueAt() {
    return resolveDueAt;
  }

  public @Nullable String documentNumber() {
    return documentNumber;
  }

  public @Nullable LocalDate documentDate() {
    return documentDate;
  }

  public @Nullable String note() {
    return note;
  }

  record Key(UUID petition, long revision) implements Serializable {}
}
