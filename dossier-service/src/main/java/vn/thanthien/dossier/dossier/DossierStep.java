package vn.thanthien.dossier.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// One line of a dossier's history: what was done, when, by whom. Written once, never changed.
@Entity
@IdClass(DossierStep.Key.class)
public class DossierStep extends OwnedByUnit {

  @Id private UUID dossier;
  @Id private long revision;

  @Enumerated(EnumType.STRING)
  private DossierEventType type;

  @Enumerated(EnumType.STRING)
  private DossierStatus status;

  private Instant occurredAt;
  private Instant recordedAt;
  private String actor;
  private @Nullable String handler;
  private @Nullable Instant dueAt;
  private @Nullable String note;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected DossierStep() {}

  /// @param actor sign-in name, client id, or the part of the platform that acted by itself
  /// @param note reason or remark, free text that stays in this service
  public DossierStep(
      Event event,
      String actor,
      @Nullable String handler,
      @Nullable String note,
      Instant recordedAt) {
    super(event.fact().unit());
    var state = (DossierState) event.fact();
    this.dossier = state.id();
    this.revision = state.revision();
    this.type = (DossierEventType) event.type();
    this.status = state.status();
    this.occurredAt = event.occurredAt();
    this.recordedAt = recordedAt;
    this.actor = actor;
    this.handler = handler;
    this.dueAt = state.dueAt();
    this.note = note;
  }

  /// The dossier's revision after this step.
  public long revision() {
    return revision;
  }

  public DossierEventType type() {
    return type;
  }

  /// After the step.
  public DossierStatus status() {
    return status;
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

  /// Who had the dossier after the step.
  public @Nullable String handler() {
    return handler;
  }

  /// The original due moment after the step.
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public @Nullable String note() {
    return note;
  }

  record Key(UUID dossier, long revision) implements Serializable {}
}
