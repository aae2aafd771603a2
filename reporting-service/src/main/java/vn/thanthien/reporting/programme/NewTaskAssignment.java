package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task given to a member of the steering committee. As an official records it.
///
/// @param member id of a member of this unit's committee on the day of assignment
/// @param decision display form of the recorded document that assigns it
record NewTaskAssignment(
    @Size(max = 60) @Nullable String unit,
    @NotNull UUID member,
    @NotBlank @Size(max = 1000) String task,
    @Size(max = 100) @Nullable String decision,
    @NotNull LocalDate assignedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate doneOn,
    @Size(max = 1000) @Nullable String result)
    implements Entry {}
