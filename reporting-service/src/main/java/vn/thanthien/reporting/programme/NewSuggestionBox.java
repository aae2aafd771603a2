package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A suggestion box as it hangs somewhere; its openings are kept by petition-service. As an
/// official records it.
///
/// @param village id of the village it concerns; absent for the whole commune
/// @param keeper by office: “Ủy ban Mặt trận Tổ quốc xã”
/// @param removedOn first day it no longer hangs there
record NewSuggestionBox(
    @Size(max = 60) @Nullable String unit,
    @NotBlank @Size(max = 200) String place,
    @Size(max = 60) @Nullable String village,
    @NotBlank @Size(max = 200) String keeper,
    @NotNull LocalDate installedOn,
    @Nullable LocalDate removedOn)
    implements Entry {}
