package vn.thanthien.dossier.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierStatus;

/// A dossier as it stands, to be read: by views, forms, the published fact and the bulk import.
/// What each part means is said at [Dossier].
public record DossierParts(
    UUID id,
    long revision,
    String unit,
    String code,
    Terms terms,
    Channel channel,
    DossierStatus status,
    @Nullable Instant registeredAt,
    ProcessingClock clock,
    Instant lastStepAt,
    Outcome outcome,
    ApologyRecord apology,
    Assistance assistance,
    @Nullable String decidedBy,
    List<Component> components,
    List<Fee> fees,
    @Nullable String village,
    @Nullable String handler,
    @Nullable String reason,
    Applicant applicant,
    boolean legalHold) {

  /// What the world may know: no applicant, no content.
  DossierState state() {
    return new DossierState(
        id,
        revision,
        unit,
        code,
        terms.procedureCode(),
        terms.procedureField(),
        terms.lifeEvent(),
        channel,
        terms.onlineLevel(),
        status,
        clock.receivedAt(),
        clock.dueAt(),
        apology.newDueAt(),
        outcome.completedAt(),
        outcome.returnedAt(),
        outcome.endedAt(),
        outcome.punctuality(),
        outcome.savedWorkingDays(),
        clock.supplementRequests(),
        clock.suspensions(),
        assistance.homeDelivery(),
        assistance.assistedFiling(),
        outcome.resultDigitised(),
        village,
        apology.apologyDue(),
        apology.apologisedAt(),
        assistance.helpedBy(),
        decidedBy,
        components.isEmpty() ? null : components.stream().allMatch(Component::digitised),
        outcome.endRecordedAt());
  }
}
