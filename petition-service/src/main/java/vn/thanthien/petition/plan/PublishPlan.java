package vn.thanthien.petition.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;

/// A schedule to publish.
///
/// @param unit the commune, where the caller works for several; otherwise the caller's own
/// @param weekdays days of every week, may be empty where days of the month are named
/// @param monthDays days of every month, 1 to 31; one that a month does not have is left out
/// @param fromTime Asia/Ho_Chi_Minh
/// @param toTime Asia/Ho_Chi_Minh
/// @param validTo first day it no longer holds, absent for until further notice
record PublishPlan(
    @Nullable @Size(max = 60) String unit,
    @NotNull LeaderRole role,
    @NotNull @Size(max = 7) List<@NotNull DayOfWeek> weekdays,
    @NotNull @Size(max = 31) List<@NotNull @Min(1) @Max(31) Integer> monthDays,
    @NotNull LocalTime fromTime,
    @NotNull LocalTime toTime,
    @NotBlank @Size(max = 200) String place,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo) {}
