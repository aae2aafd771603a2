package vn.thanthien.petition.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.petition.deadline.DeadlineRule;
import vn.thanthien.petition.vault.Submitted;

/// A petition on the wire. Who wrote it and what it says is there only for readers who may know;
/// for the others a denunciation also keeps back where the matter lies.
///
/// @param stage where exactly it stands; several stages share a status
/// @param manySigners 5 or more (đơn có nhiều người ký)
/// @param acceptLegalBasis of the deadline of that stage, as in force at receipt
/// @param resolveLegalBasis likewise
/// @param clockStopped whether the time to resolve it stands still
/// @param notifyDueAt last moment to tell that a denunciation was taken up
/// @param acceptanceNotifiedAt when that was told
/// @param replyDueAt last moment to tell who came to the reception what became of it
/// @param overdue open beyond the deadline of its stage
/// @param caseId the case it belongs to: the id of the petition that leads it
/// @param legalHold whether its personal data are kept beyond their time
/// @param to the body it was sent on to, or the submitter was directed to
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetitionView(
    UUID id,
    long revision,
    String unit,
    PetitionSource source,
    PetitionStatus status,
    String statusName,
    PetitionStage stage,
    String stageName,
    Instant receivedAt,
    int signers,
    boolean manySigners,
    UUID caseId,
    @Nullable PetitionKind kind,
    @Nullable Boolean withinCompetence,
    @Nullable CompetentBranch branch,
    @Nullable Boolean eligible,
    @Nullable List<EligibilityFlaw> flaws,
    @Nullable Boolean originalsAttached,
    @Nullable Boolean remote,
    @Nullable Boolean secondInstance,
    @Nullable Instant classifiedAt,
    @Nullable Instant acceptDueAt,
    @Nullable String acceptLegalBasis,
    @Nullable Instant acceptedAt,
    @Nullable Instant notifyDueAt,
    @Nullable Instant acceptanceNotifiedAt,
    @Nullable Instant replyDueAt,
    @Nullable Instant resolveDueAt,
    @Nullable String resolveLegalBasis,
    @Nullable Boolean clockStopped,
    boolean overdue,
    @Nullable Instant processedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant enforcedAt,
    @Nullable PetitionResult result,
    @Nullable NonAcceptanceReason nonAcceptance,
    @Nullable String to,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    @Nullable LocalDate keptUntil,
    @Nullable Boolean legalHold,
    @Nullable String handler,
    @Nullable UUID dossierId,
    @Nullable String village,
    @Nullable String submitterName,
    @Nullable String submitterAddress,
    @Nullable String content,
    @Nullable String reason) {

  private static final int MANY = 5;

  /// What depends on the moment and on the rules.
  ///
  /// @param notifyDueAt as above
  record Times(boolean overdue, @Nullable Instant notifyDueAt, @Nullable Instant replyDueAt) {}

  /// Masked as the reader's sight demands.
  ///
  /// @param worksOn whether the reader may know where the matter lies
  /// @param knowsWords whether the reader may know officers' words on it
  /// @param submitted given only where the reader may know who wrote it
  static PetitionView of(
      PetitionParts petition,
      Times times,
      boolean worksOn,
      boolean knowsWords,
      @Nullable Submitted submitted) {
    var located = worksOn || !petition.isProtected();
    var found = petition.classification();
    var clock = petition.clock();
    return new PetitionView(
        petition.id(),
        petition.revision(),
        petition.unit(),
        petition.source(),
        petition.stage().status(),
        StatusName.of(petition.stage().status()),
        petition.stage(),
        StageName.of(petition.stage()),
        clock.receivedAt(),
        petition.signers(),
        petition.signers() >= MANY,
        petition.caseId(),
        petition.kind(),
        found == null ? null : found.withinCompetence(),
        found == null ? null : found.branch(),
        found == null ? null : found.eligible(),
        found == null || found.flaws().isEmpty() ? null : found.flaws(),
        found == null ? null : found.originalsAttached(),
        ifTrue(found != null && found.remote()),
        ifTrue(found != null && found.secondInstance()),
        found == null ? null : found.classifiedAt(),
        clock.acceptDueAt(),
        legalBasis(clock.acceptRule()),
        clock.acceptedAt(),
        times.notifyDueAt(),
        petition.acceptanceNotifiedAt(),
        times.replyDueAt(),
        clock.resolveDueAt(),
        legalBasis(clock.resolveRule()),
        ifTrue(petition.stage() == PetitionStage.SUSPENDED && clock.isStanding()),
        times.overdue(),
        petition.processedAt(),
        petition.resolvedAt(),
        petition.enforcedAt(),
        petition.result(),
        petition.nonAcceptance(),
        petition.destination(),
        petition.documentNumber(),
        petition.documentDate(),
        petition.keptUntil(),
        ifTrue(petition.legalHold()),
        petition.handler(),
        located ? petition.dossierId() : null,
        located ? petition.village() : null,
        submitted == null ? null : submitted.name(),
        submitted == null ? null : submitted.address(),
        submitted == null ? null : submitted.content(),
        knowsWords ? petition.reason() : null);
  }

  private static @Nullable Boolean ifTrue(boolean holds) {
    return holds ? true : null;
  }

  private static @Nullable String legalBasis(@Nullable DeadlineRule rule) {
    return rule == null ? null : rule.legalBasis();
  }
}
