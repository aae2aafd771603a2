package vn.thanthien.petition.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.petition.deadline.DeadlineRule;

/// A petition on the wire. Who wrote it and what it says is there only for readers who may know;
/// for the others a denunciation also keeps back where the matter lies.
///
/// @param acceptLegalBasis of the deadline of that stage, as in force at receipt
/// @param resolveLegalBasis likewise
/// @param to the body it was sent on to, or the submitter was directed to
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetitionView(
    UUID id,
    long revision,
    String unit,
    PetitionSource source,
    PetitionStatus status,
    String statusName,
    Instant receivedAt,
    int signers,
    @Nullable PetitionKind kind,
    @Nullable Boolean withinCompetence,
    @Nullable Boolean eligible,
    @Nullable Instant classifiedAt,
    @Nullable Instant acceptDueAt,
    @Nullable String acceptLegalBasis,
    @Nullable Instant acceptedAt,
    @Nullable Instant resolveDueAt,
    @Nullable String resolveLegalBasis,
    @Nullable Instant processedAt,
    @Nullable Instant resolvedAt,
    @Nullable PetitionResult result,
    @Nullable String to,
    @Nullable String documentNumber,
    @Nullable UUID dossierId,
    @Nullable String village,
    @Nullable String submitterName,
    @Nullable String submitterAddress,
    @Nullable String content,
    @Nullable String reason) {

  /// As everybody may see it who sees the petition at all.
  static PetitionView of(Petition petition) {
    return of(petition, null);
  }

  /// @param submission given only where the reader may know who wrote it
  static PetitionView of(Petition petition, @Nullable Submission submission) {
    var located = submission != null || !petition.isProtected();
    return new PetitionView(
        petition.id(),
        petition.revision(),
        petition.unit(),
        petition.source(),
        petition.status(),
        StatusName.of(petition.status()),
        petition.receivedAt(),
        petition.signers(),
        petition.kind(),
        petition.withinCompetence(),
        petition.eligible(),
        petition.classifiedAt(),
        petition.acceptDueAt(),
        legalBasis(petition.acceptRule()),
        petition.acceptedAt(),
        petition.resolveDueAt(),
        legalBasis(petition.resolveRule()),
        petition.processedAt(),
        petition.resolvedAt(),
        petition.result(),
        petition.destination(),
        petition.documentNumber(),
        located ? petition.dossierId() : null,
        located ? petition.village() : null,
        submission == null ? null : submission.submitterName(),
        submission == null ? null : submission.submitterAddress(),
        submission == null ? null : submission.content(),
        submission == null ? null : petition.reason());
  }

  private static @Nullable String legalBasis(@Nullable DeadlineRule rule) {
    return rule == null ? null : rule.legalBasis();
  }
}
