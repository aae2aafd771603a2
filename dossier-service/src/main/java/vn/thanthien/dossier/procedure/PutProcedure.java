package vn.thanthien.dossier.procedure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;

/// A version of a procedure as the administrator states it.
///
/// @param processingDays working days, 0 to 365; 0 means the same day
/// @param cutOff for same-day procedures, Asia/Ho_Chi_Minh
record PutProcedure(
    @NotBlank @Size(max = 500) String name,
    @NotBlank @Size(max = 200) String field,
    @NotNull @PositiveOrZero @Max(365) Integer processingDays,
    @Nullable LocalTime cutOff,
    @Nullable OnlineLevel onlineLevel,
    @Nullable LifeEvent lifeEvent,
    @NotNull LocalDate effectiveFrom) {}
