package vn.thanthien.reporting.obligation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report to ask for.
///
/// @param from first day of the period
/// @param to first day after it
/// @param dueOn last day to send it, a working day; or
/// @param sendWithin working days after the period's last day
/// @param group of the caller's unit, whose communes owe it; every one below the unit where absent
/// @param units those of them that owe it, all where absent
record MakeRequest(
    Demand.@NotNull Kind kind,
    @NotBlank @Size(max = 500) String subject,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @Nullable LocalDate dueOn,
    @Nullable @Min(1) @Max(60) Integer sendWithin,
    @Nullable @Size(max = 20) List<@NotNull @Valid AskingDocument> requestingDocuments,
    @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> addressees,
    @Nullable UUID group,
    @Nullable @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 60) String> units) {

  Demand demand(String askedBy) {
    return AskingDocument.demand(kind, subject, askedBy, requestingDocuments, addressees);
  }
}
