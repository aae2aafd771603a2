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

/// A periodic report to ask for.
///
/// @param sendWithin working days after a period's last day; 2 in the decisions we know of
/// @param validFrom first day it is in force
/// @param group of the caller's unit, whose communes are asked; every one below the unit where
///   absent
record MakeSchedule(
    @NotNull PeriodKind periodKind,
    @Min(1) @Max(60) int sendWithin,
    @NotBlank @Size(max = 500) String subject,
    @NotNull LocalDate validFrom,
    @Nullable @Size(max = 20) List<@NotNull @Valid AskingDocument> requestingDocuments,
    @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> addressees,
    @Nullable UUID group) {

  Demand demand(String askedBy) {
    return AskingDocument.demand(
        Demand.Kind.PERIODIC, subject, askedBy, requestingDocuments, addressees);
  }
}
