package vn.thanthien.petition.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.contract.petition.PetitionState;

/// A petition as it stands, to be read by views, lists, printed documents and the published fact.
///
/// @param signers 1 or more; 5 or more are many people (TT 05/2021/TT-TTCP)
/// @param classification absent until classified
/// @param destination the body it was sent on to, or the submitter was directed to
/// @param documentNumber of the last document issued
/// @param keptUntil what was put aside is kept until then
/// @param reason the last free word of an officer on why; never leaves the desk
/// @param caseId the case it belongs to, named by its first petition; its own id while alone
/// @param splitFrom the mixed petition it was taken out of
/// @param legalHold whether its personal data are kept beyond their time
public record PetitionParts(
    UUID id,
    long revision,
    String unit,
    PetitionSource source,
    PetitionStage stage,
    int signers,
    boolean anonymous,
    boolean saidToDenounce,
    boolean transferredHere,
    @Nullable String village,
    @Nullable UUID dossierId,
    @Nullable Classification classification,
    PetitionClock clock,
    @Nullable Instant processedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant enforcedAt,
    @Nullable Instant acceptanceNotifiedAt,
    @Nullable PetitionResult result,
    @Nullable NonAcceptanceReason nonAcceptance,
    @Nullable String destination,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    @Nullable LocalDate keptUntil,
    @Nullable String reason,
    @Nullable String handler,
    UUID caseId,
    @Nullable UUID splitFrom,
    Instant lastStepAt,
    boolean legalHold) {

  /// Absent until classified.
  public @Nullable PetitionKind kind() {
    return classification == null ? null : classification.kind();
  }

  /// Whether anything that may lead to the person behind it stays within the vault: it is a
  /// denunciation (Luật Tố cáo 25/2018/QH14, Đ.56), or may still turn out to be one.
  public boolean isProtected() {
    return classification == null || classification.kind() == PetitionKind.DENUNCIATION;
  }

  /// Open beyond the deadline of the stage it is in.
  public boolean isOverdue(Instant now) {
    if (!stage.isOpen() || clock.isStanding()) {
      return false;
    }
    var due =
        clock.acceptedAt() == null && clock.acceptDueAt() != null
            ? clock.acceptDueAt()
            : clock.resolveDueAt();
    return due != null && due.isBefore(now);
  }

  /// What the world may know: nobody's name, no content.
  PetitionState state() {
    return new PetitionState(
        id,
        revision,
        unit,
        source,
        stage.status(),
        clock.receivedAt(),
        kind(),
        classification == null ? null : classification.withinCompetence(),
        classification == null ? null : classification.eligible(),
        classification == null ? null : classification.classifiedAt(),
        clock.acceptedAt(),
        clock.acceptDueAt(),
        clock.isStanding() ? null : clock.resolveDueAt(),
        processedAt,
        resolvedAt,
        result,
        isProtected() ? null : dossierId,
        isProtected() ? null : village,
        stage,
        caseId);
  }
}
