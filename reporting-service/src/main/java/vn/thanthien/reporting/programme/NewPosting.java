package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something made public at a place from a day on: procedures, fees, slogans, telephone numbers. As
/// an official records it.
record NewPosting(
    @Nullable String unit,
    @NotNull PostingKind kind,
    @NotBlank @Size(max = 200) String place,
    @NotNull LocalDate postedOn,
    @Size(max = 500) @Nullable String note) {}
