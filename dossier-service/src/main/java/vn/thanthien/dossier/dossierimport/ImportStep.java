package vn.thanthien.dossier.dossierimport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.ReceiveDossier;
import vn.thanthien.kernel.contract.dossier.DossierStatus;

/// One step of a dossier that is known here, as another system tells it.
///
/// @param status what the dossier came to by it
/// @param at ISO-8601 with offset, or a date alone
record ImportStep(
    @NotBlank @Pattern(regexp = ReceiveDossier.CODE, message = ReceiveDossier.CODE_FORM)
        String code,
    @NotNull DossierStatus status,
    @NotBlank @Size(max = 40) String at,
    @Nullable @Size(max = 100) String handler,
    @Nullable @Size(max = 2000) String note) {}
