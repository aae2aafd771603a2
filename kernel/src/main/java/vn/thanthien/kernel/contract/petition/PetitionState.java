package vn.thanthien.kernel.contract.petition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A petition (đơn) as the world may know it: never who wrote it or what it says.
///
/// @param petitionKind absent until classified
/// @param withinCompetence absent until classified
/// @param acceptDueAt last moment to decide on acceptance, by the rule in force at receipt
/// @param resolveDueAt last moment to resolve, from acceptance; absent while the clock stands still
/// @param processedAt when it left the desk in whatever way: resolved, transferred, guided, sent
///   back, filed, withdrawn
/// @param resolvedAt when it was resolved by this unit; a transferred one is processed, not
///   resolved
/// @param result absent until resolved
/// @param dossierId the dossier it complains of, where it names one
/// @param stage where exactly it stands; several stages share a status
/// @param caseId the case (vụ việc) it belongs to, named by the id of its first petition
public record PetitionState(
    UUID id,
    long revision,
    String unit,
    PetitionSource source,
    PetitionStatus status,
    Instant receivedAt,
    @Nullable PetitionKind petitionKind,
    @Nullable Boolean withinCompetence,
    @Nullable Boolean eligible,
    @Nullable Instant classifiedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant acceptDueAt,
    @Nullable Instant resolveDueAt,
    @Nullable Instant processedAt,
    @Nullable Instant resolvedAt,
    @Nullable PetitionResult result,
    @Nullable UUID dossierId,
    @Nullable String village,
    @Nullable PetitionStage stage,
    @Nullable UUID caseId)
    implements PetitionFact {

  @Override
  public String key() {
    return id.toString();
  }
}
