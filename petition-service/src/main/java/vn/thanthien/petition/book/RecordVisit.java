package vn.thanthien.petition.book;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;

/// A line to enter into the reception book.
///
/// @param unit the commune, where the caller works for several; otherwise the caller's own
/// @param receivedOn legal day in Vietnam
/// @param session the leader's session it belongs to, absent for the regular desk
/// @param identityNumber CCCD
/// @param petitionKind absent for what is no petition
/// @param people how many came together
/// @param handledBefore the body that settled it before
/// @param guidedTo where the visitor was directed to
/// @param forwardedTo the body that took it up
/// @param petition the petition taken in here
record RecordVisit(
    @Nullable @Size(max = 60) String unit,
    @NotNull LocalDate receivedOn,
    @Nullable UUID session,
    @NotBlank @Size(max = 200) String visitorName,
    @Nullable @Size(max = 500) String visitorAddress,
    @Nullable @Pattern(regexp = "[0-9]{9}|[0-9]{12}") String identityNumber,
    @NotBlank @Size(max = 5000) String content,
    @Nullable PetitionKind petitionKind,
    @NotNull @Positive @Max(10_000) Integer people,
    @Nullable @Size(max = 300) String handledBefore,
    @Nullable Boolean withinCompetence,
    @Nullable @Size(max = 300) String guidedTo,
    @Nullable @Size(max = 60) String guidanceDocument,
    @Nullable @Size(max = 300) String forwardedTo,
    @Nullable @Size(max = 60) String forwardingDocument,
    @Nullable @Size(max = 1000) String note,
    @Nullable UUID petition) {}
