package vn.thanthien.petition.petition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionSource;

/// What the desk notes when a petition comes in, beside who wrote it and what it says.
///
/// @param signers 1 or more; from 5 on it is one of many people (TT 05/2021/TT-TTCP)
/// @param anonymous nobody signed it
/// @param saidToDenounce a denunciation by the word of whoever took it in
/// @param transferredHere another body transferred it to this one
/// @param dossierId the dossier it complains of, where it names one
/// @param splitFrom the mixed petition it was taken out of
record Receipt(
    PetitionSource source,
    Instant receivedAt,
    int signers,
    boolean anonymous,
    boolean saidToDenounce,
    boolean transferredHere,
    @Nullable String village,
    @Nullable UUID dossierId,
    @Nullable UUID splitFrom) {}
