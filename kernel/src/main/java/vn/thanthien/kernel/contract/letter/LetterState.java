package vn.thanthien.kernel.contract.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter as the world may know it: never to whom or in what words.
///
/// @param dossierId the dossier it answers to, where there is one
/// @param issuedAt only an issued letter counts (L01–L04)
public record LetterState(
    UUID id,
    long revision,
    String unit,
    LetterKind letterKind,
    LetterStatus status,
    TriggerKind trigger,
    @Nullable UUID dossierId,
    Instant draftedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant issuedAt)
    implements LetterFact {

  @Override
  public String key() {
    return id.toString();
  }
}
