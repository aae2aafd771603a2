package vn.thanthien.letter.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;

/// What letters may say of a dossier.
///
/// @param dueAt when its result was due, as first promised
/// @param newDueAt when it is due after a re-appointment
/// @param completedAt when there was a result
public record KnownDossier(
    String code,
    @Nullable LifeEvent lifeEvent,
    @Nullable Instant dueAt,
    @Nullable Instant newDueAt,
    @Nullable Instant completedAt) {}
