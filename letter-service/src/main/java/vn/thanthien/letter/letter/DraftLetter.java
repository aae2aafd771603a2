package vn.thanthien.letter.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.letter.paper.Layout;

/// A letter to draft by hand.
///
/// @param unit the commune it goes out from, where the caller works for several; otherwise the
///   caller's own
/// @param lifeEvent decides the wording; where absent, the dossier's
/// @param trigger what called for it, by hand where absent
/// @param dossierId the dossier it answers to
/// @param draftedAt when it was drafted, now where absent
public record DraftLetter(
    @Nullable @Size(max = 60) String unit,
    @NotNull LetterKind kind,
    @Nullable LifeEvent lifeEvent,
    @Nullable TriggerKind trigger,
    @Nullable UUID dossierId,
    @Nullable Instant draftedAt,
    @NotBlank @Size(max = 200) @Pattern(regexp = Layout.ONE_LINE) String recipientName,
    @Nullable @Size(max = 500) @Pattern(regexp = Layout.ONE_LINE) String recipientAddress,
    @Nullable @Size(max = 60) String village,
    @NotBlank @Size(max = 2000) String reason) {}
