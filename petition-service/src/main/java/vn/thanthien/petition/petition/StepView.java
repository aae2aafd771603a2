package vn.thanthien.petition.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionStage;

/// A line of a petition's history on the wire; remarks are for its own unit's desk.
///
/// @param actor sign-in name, client id, or the part of the platform that acted by itself
/// @param actorName what the person is called, absent where that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
    long revision,
    PetitionEventType type,
    PetitionStage stage,
    String stageName,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    @Nullable String actorName,
    @Nullable String handler,
    @Nullable Instant resolveDueAt,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    @Nullable String note) {

  static StepView of(PetitionStep step, Map<String, String> names, boolean withNote) {
    return new StepView(
        step.revision(),
        step.type(),
        step.stage(),
        StageName.of(step.stage()),
        step.occurredAt(),
        step.recordedAt(),
        step.actor(),
        names.get(step.actor()),
        step.handler(),
        step.resolveDueAt(),
        step.documentNumber(),
        step.documentDate(),
        withNote ? step.note() : null);
  }
}
