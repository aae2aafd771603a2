package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something made public at a place from a day on: procedures, fees, slogans, telephone numbers. As
/// an official records it.
///
/// @param channel how it is made public; on a board where nothing is said
/// @param endedOn first day it is no longer public
record NewPosting(
    @Size(max = 60) @Nullable String unit,
    @NotNull PostingKind kind,
    @Nullable PostingChannel channel,
    @NotBlank @Size(max = 200) String place,
    @NotNull LocalDate postedOn,
    @Nullable LocalDate endedOn,
    @Size(max = 500) @Nullable String note)
    implements Entry {}
