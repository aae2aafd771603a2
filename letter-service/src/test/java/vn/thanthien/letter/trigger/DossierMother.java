package vn.thanthien.letter.trigger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierState.ApologyDue;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.Punctuality;

/// One dossier's facts, each newer than the one before.
final class DossierMother {

  static final String CODE = "H56.30.12-260504-0001";

  private final UUID id = UUID.randomUUID();
  private final String unit;
  private final @Nullable LifeEvent lifeEvent;
  private final Instant dueAt;
  private long revision;

  DossierMother(String unit, @Nullable LifeEvent lifeEvent, Instant dueAt) {
    this.unit = unit;
    this.lifeEvent = lifeEvent;
    this.dueAt = dueAt;
  }

  UUID id() {
    return id;
  }

  Event received() {
    return event(DossierEventType.RECEIVED, state(DossierStatus.RECEIVED, null, null, null));
  }

  Event dueSoon() {
    return event(
        DossierEventType.DUE_SOON,
        state(DossierStatus.PROCESSING, null, null, ApologyDue.DUE_SOON));
  }

  Event overdue() {
    return event(
        DossierEventType.OVERDUE, state(DossierStatus.PROCESSING, null, null, ApologyDue.OVERDUE));
  }

  Event completed(Instant at, Punctuality punctuality, @Nullable ApologyDue apologyDue) {
    return event(
        DossierEventType.COMPLETED, state(DossierStatus.COMPLETED, at, punctuality, apologyDue));
  }

  Event returned(Instant completedAt) {
    return event(
        DossierEventType.RETURNED,
        state(DossierStatus.RETURNED, completedAt, Punctuality.ON_TIME, null));
  }

  Event ended(DossierStatus status, @Nullable ApologyDue apologyDue) {
    return event(DossierEventType.WITHDRAWN, state(status, null, null, apologyDue));
  }

  private Event event(DossierEventType type, DossierState state) {
    return new Event(type, dueAt, state);
  }

  private DossierState state(
      DossierStatus status,
      @Nullable Instant completedAt,
      @Nullable Punctuality punctuality,
      @Nullable ApologyDue apologyDue) {
    revision++;
    return new DossierState(
        id,
        revision,
        unit,
        CODE,
        "1.001193",
        "Hộ tịch",
        lifeEvent,
        Channel.ONLINE,
        null,
        status,
        dueAt,
        dueAt,
        null,
        completedAt,
        null,
        completedAt,
        punctuality,
        null,
        0,
        List.of(),
        false,
        false,
        false,
        "thon1",
        apologyDue,
        null,
        null,
        null,
        null,
        null);
  }
}
