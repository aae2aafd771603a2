package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the programme held on a day: a launch, a training, a briefing, a signing. As an
/// official records it.
record NewProgrammeEvent(
    @Nullable String unit,
    @NotNull ProgrammeEventKind kind,
    @NotNull LocalDate heldOn,
    @NotBlank @Size(max = 500) String title,
    @Nullable String village,
    @PositiveOrZero @Nullable Integer attended,
    @Nullable List<String> staff) {}
