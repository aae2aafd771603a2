package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request on the wire.
///
/// @param unit that asked
/// @param group that was asked, absent where all below the unit were
/// @param sendWithin working days after the period's last day, where the due date follows from it
/// @param withdrawnAt when it was taken back, absent where it stands
/// @param changes what was done to it since, oldest first
/// @param scheduled whether a schedule made it
/// @param completeness of the obligations shown, absent in lists
/// @param obligations of everybody asked, or of a group; absent in lists
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
    UUID id,
    String unit,
    @Nullable UUID group,
    long revision,
    Demand demand,
    LocalDate from,
    LocalDate to,
    LocalDate dueOn,
    @Nullable Integer sendWithin,
    boolean scheduled,
    Instant madeAt,
    String madeBy,
    @Nullable Instant withdrawnAt,
    List<RequestChange> changes,
    @Nullable Completeness completeness,
    @Nullable List<ObligationView> obligations) {

  static RequestView of(ReportRequest request) {
    return of(request, null, null);
  }

  static RequestView of(ReportRequest request, List<ObligationView> obligations) {
    return of(request, Completeness.of(obligations), obligations);
  }

  private static RequestView of(
      ReportRequest request,
      @Nullable Completeness completeness,
      @Nullable List<ObligationView> obligations) {
    return new RequestView(
        request.id(),
        request.unit(),
        request.group(),
        request.revision(),
        request.demand(),
        request.period().from(),
        request.period().to(),
        request.dueOn(),
        request.sendWithin(),
        request.isScheduled(),
        request.madeAt(),
        request.madeBy(),
        request.withdrawnAt(),
        request.changes(),
        completeness,
        obligations);
  }
}
