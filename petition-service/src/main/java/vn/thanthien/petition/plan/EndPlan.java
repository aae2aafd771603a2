package vn.thanthien.petition.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/// The end of a schedule.
///
/// @param validTo first day it no longer holds
record EndPlan(@NotNull LocalDate validTo) {}
