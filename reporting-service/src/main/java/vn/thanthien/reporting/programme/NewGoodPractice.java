package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A way of working that others may take up. As an official records it.
///
/// @param village id of the village it concerns; absent for the whole commune
record NewGoodPractice(
    @Size(max = 60) @Nullable String unit,
    @NotBlank @Size(max = 300) String title,
    @NotBlank @Size(max = 4000) String description,
    @Size(max = 60) @Nullable String village,
    @NotNull LocalDate startedOn,
    @Size(max = 200) @Nullable String recognisedBy,
    @Nullable LocalDate recognisedOn)
    implements Entry {}
