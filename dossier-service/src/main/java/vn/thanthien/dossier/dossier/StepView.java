package vn.thanthien.dossier.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierStatus;

/// A line of a dossier's history on the wire; remarks are for its own unit's desk.
///
/// @param actor sign-in name, client id, or the part of the platform that acted by itself
/// @param actorName what the person is called, absent where that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
    long revision,
    DossierEventType type,
    DossierStatus status,
    String statusName,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    @Nullable String actorName,
    @Nullable String handler,
    @Nullable Instant dueAt,
    @Nullable String note) {

  static StepView of(DossierStep step, Map<String, String> names, boolean withNote) {
    return new StepView(
        step.revision(),
        step.type(),
        step.status(),
        StatusName.of(step.status()),
        step.occurredAt(),
        step.recordedAt(),
        step.actor(),
        names.get(step.actor()),
        step.handler(),
        step.dueAt(),
        withNote ? step.note() : null);
  }
}
