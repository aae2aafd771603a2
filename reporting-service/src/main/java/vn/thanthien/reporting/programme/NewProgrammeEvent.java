package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the programme held on a day: a launch, a training, a briefing, a signing. As an
/// official records it.
///
/// @param village id of the village it was held in; absent for the whole commune
/// @param headcount cán bộ, công chức, người lao động of the unit on that day, where it was taken
///   down; the profile tells it otherwise
/// @param staff codes of those who attended or signed, each once
/// @param sloganSet code of the slogans that were committed to
/// @param conclusion what was assessed and set for the time to come
record NewProgrammeEvent(
    @Size(max = 60) @Nullable String unit,
    @NotNull ProgrammeEventKind kind,
    @NotNull LocalDate heldOn,
    @NotBlank @Size(max = 500) String title,
    @Size(max = 60) @Nullable String village,
    @PositiveOrZero @Max(1_000_000) @Nullable Integer attended,
    @Positive @Max(1_000_000) @Nullable Integer headcount,
    @Size(max = 2000) @Nullable List<@NotBlank @Size(max = 40) String> staff,
    @Size(max = 40) @Nullable String sloganSet,
    @Size(max = 4000) @Nullable String conclusion)
    implements Entry {}
