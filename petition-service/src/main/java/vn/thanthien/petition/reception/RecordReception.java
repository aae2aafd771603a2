package vn.thanthien.petition.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.ReceptionKind;

/// A reception session to record, held or missed.
///
/// @param unit the commune, where the caller works for several; otherwise the caller's own
/// @param date legal day in Vietnam
/// @param role who had the duty
/// @param inPerson whether that leader received, not a deputy
/// @param substitutedBy who received in the leader's place, where another leader did
/// @param missedReason why it did not take place; stays in this service
record RecordReception(
    @Nullable @Size(max = 60) String unit,
    @NotNull LocalDate date,
    @NotNull LeaderRole role,
    @NotNull ReceptionKind receptionKind,
    @NotNull Boolean inPerson,
    @NotNull Boolean held,
    @NotNull @PositiveOrZero @Max(100_000) Integer visitors,
    @Nullable LeaderRole substitutedBy,
    @Nullable @Size(max = 500) String missedReason) {}
