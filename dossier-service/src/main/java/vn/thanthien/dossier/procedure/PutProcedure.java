package vn.thanthien.dossier.procedure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;

/// A version of a procedure as the administrator states it.
///
/// @param processingDays 0 to 365; 0 means the same day
/// @param dayCount which days those are, working days where absent
/// @param cutOff for same-day procedures, Asia/Ho_Chi_Minh
/// @param fee fees and charges in đồng, 0 for none
record PutProcedure(
    @NotBlank @Size(max = 500) String name,
    @NotBlank @Size(max = 200) String field,
    @NotNull @PositiveOrZero @Max(365) Integer processingDays,
    @Nullable DayCount dayCount,
    @Nullable LocalTime cutOff,
    @Nullable OnlineLevel onlineLevel,
    @Nullable LifeEvent lifeEvent,
    @Nullable @PositiveOrZero @Max(1_000_000_000_000L) Long fee,
    @NotNull LocalDate effectiveFrom) {}
