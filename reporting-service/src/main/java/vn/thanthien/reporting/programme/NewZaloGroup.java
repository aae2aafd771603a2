package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A Zalo group by which a commune or a village talks with its people. As an official records it.
///
/// @param village id of the village it concerns; absent for the whole commune
/// @param keeper by office: “trưởng thôn”
/// @param closedOn first day it is no longer used
record NewZaloGroup(
    @Size(max = 60) @Nullable String unit,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 60) @Nullable String village,
    @NotBlank @Size(max = 200) String keeper,
    @NotNull @PositiveOrZero @Max(1_000_000) Integer members,
    @NotNull LocalDate openedOn,
    @Nullable LocalDate closedOn)
    implements Entry {}
