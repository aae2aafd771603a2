package vn.thanthien.petition.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.OpinionChannel;

/// An opinion to enter into the ledger.
///
/// @param unit the commune, where the caller works for several; otherwise the caller's own
/// @param source the dialogue, field visit, box opening or reception session it was voiced at; of
///   Zalo and hotline messages none
/// @param raisedOn legal day in Vietnam of a message; of the others that of the source
/// @param village id of a village; of the source where absent
/// @param content what was said; never leaves this service
/// @param answer what was answered on the spot
/// @param owner who promised to see to it, by office, not by name
/// @param dueOn until when
record RaiseOpinion(
    @Nullable @Size(max = 60) String unit,
    @NotNull OpinionChannel channel,
    @Nullable UUID source,
    @Nullable LocalDate raisedOn,
    @Nullable @Pattern(regexp = "[a-z0-9.-]{2,60}") String village,
    @NotBlank @Size(max = 5000) String content,
    @Nullable @Size(max = 5000) String answer,
    @Nullable @Size(max = 200) String owner,
    @Nullable LocalDate dueOn) {}
