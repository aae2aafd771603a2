package vn.thanthien.petition.petition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionSource;

/// What the desk notes when a petition comes in, beside who wrote it and what it says.
///
/// @param signers 1 or more; from 5 on it is one of many people (TT 05/2021/TT-TTCP)
/// @param dossierId the dossier it complains of, where it names one
record Receipt(
    PetitionSource source,
    Instant receivedAt,
    int signers,
    @Nullable String village,
    @Nullable UUID dossierId) {}
