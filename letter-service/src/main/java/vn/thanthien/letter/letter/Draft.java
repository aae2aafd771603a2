package vn.thanthien.letter.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.letter.template.Occasion;

/// What is known of a letter when it is drafted, whether a clerk or a dossier calls for it.
///
/// @param addressee absent when a dossier calls for the letter, because events name nobody
/// @param reason in a clerk's words, absent when a dossier calls for the letter
public record Draft(
    Occasion occasion,
    TriggerKind trigger,
    @Nullable UUID dossierId,
    Instant draftedAt,
    @Nullable Addressee addressee,
    @Nullable String village,
    @Nullable String reason) {}
