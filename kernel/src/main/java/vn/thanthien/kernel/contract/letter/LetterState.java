package vn.thanthien.kernel.contract.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;

/// A letter as the world may know it: never to whom or in what words.
///
/// @param dossierId the dossier it answers to, where there is one
/// @param issuedAt only an issued letter counts (L01–L04)
/// @param stage where exactly it stands
/// @param lifeEvent the civil-status event it is written for
/// @param contributionId the recorded contribution it thanks for
/// @param channel how it was sent last, absent before its issue
/// @param deliveredAt when it reached its addressee
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
    @Nullable Instant issuedAt,
    @Nullable LetterStage stage,
    @Nullable LifeEvent lifeEvent,
    @Nullable UUID contributionId,
    @Nullable DeliveryChannel channel,
    @Nullable Instant deliveredAt)
    implements LetterFact {

  @Override
  public String key() {
    return id.toString();
  }
}
