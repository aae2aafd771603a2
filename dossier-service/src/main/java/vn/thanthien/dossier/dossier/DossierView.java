package vn.thanthien.dossier.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.ApologyDuty;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;
import vn.thanthien.kernel.contract.dossier.Punctuality;

/// A dossier on the wire. Who it is about is shown to the desk of its own unit only, and numbers
/// are masked even there.
///
/// @param dueAt the original due moment, by which it is judged
/// @param newDueAt the appointed new one
/// @param reason the last word on missing papers or an end without result; for its own desk
@JsonInclude(JsonInclude.Include.NON_NULL)
record DossierView(
    UUID id,
    long revision,
    String unit,
    String code,
    String procedureCode,
    LocalDate procedureVersion,
    String procedureField,
    int processingDays,
    DayCount dayCount,
    @Nullable OnlineLevel onlineLevel,
    Channel channel,
    DossierStatus status,
    String statusName,
    @Nullable Instant registeredAt,
    Instant receivedAt,
    @Nullable Instant dueAt,
    @Nullable Instant newDueAt,
    @Nullable Instant apologisedAt,
    ApologyDuty apologyDuty,
    @Nullable Instant completedAt,
    @Nullable Instant returnedAt,
    @Nullable Instant endedAt,
    @Nullable Punctuality punctuality,
    @Nullable Integer savedWorkingDays,
    int supplementRequests,
    List<Suspension> suspensions,
    boolean homeDelivery,
    boolean assistedFiling,
    @Nullable AssistanceReason assistanceReason,
    @Nullable String helpedBy,
    @Nullable String decidedBy,
    List<Component> components,
    List<Fee> fees,
    boolean resultDigitised,
    @Nullable String village,
    @Nullable String handler,
    @Nullable String reason,
    @Nullable String applicantName,
    @Nullable String applicantIdentityNumber,
    @Nullable String applicantPhone) {

  /// @param withApplicant whether the reader may know whose dossier it is
  static DossierView of(DossierParts dossier, ApologyDuty duty, boolean withApplicant) {
    var terms = dossier.terms();
    var clock = dossier.clock();
    var outcome = dossier.outcome();
    var assistance = dossier.assistance();
    var applicant = dossier.applicant();
    return new DossierView(
        dossier.id(),
        dossier.revision(),
        dossier.unit(),
        dossier.code(),
        terms.procedureCode(),
        terms.procedureVersion(),
        terms.procedureField(),
        terms.processingDays(),
        terms.dayCount(),
        terms.onlineLevel(),
        dossier.channel(),
        dossier.status(),
        StatusName.of(dossier.status()),
        dossier.registeredAt(),
        clock.receivedAt(),
        clock.dueAt(),
        dossier.apology().newDueAt(),
        dossier.apology().apologisedAt(),
        duty,
        outcome.completedAt(),
        outcome.returnedAt(),
        outcome.endedAt(),
        outcome.punctuality(),
        outcome.savedWorkingDays(),
        clock.supplementRequests(),
        clock.suspensions(),
        assistance.homeDelivery(),
        assistance.assistedFiling(),
        assistance.assistanceReason(),
        assistance.helpedBy(),
        dossier.decidedBy(),
        dossier.components(),
        dossier.fees(),
        outcome.resultDigitised(),
        dossier.village(),
        dossier.handler(),
        withApplicant ? dossier.reason() : null,
        withApplicant ? applicant.name() : null,
        withApplicant ? Applicant.masked(applicant.identityNumber()) : null,
        withApplicant ? Applicant.masked(applicant.phone()) : null);
  }
}
