package vn.thanthien.reporting.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.time.DayPeriod;

/// The proof that counters, records and the owning services say the same.
@Path("/api/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
class ReconciliationResource {

  private final ReconciliationDesk desk;
  private final Caller caller;

  @Inject
  ReconciliationResource(ReconciliationDesk desk, Caller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  /// Counters, recount and the owners' counts by unit and day: what does not agree, and how much
  /// does.
  ///
  /// @param unit with all below it; the caller's own where absent
  /// @param to first day after the period
  /// @param all lists what agrees too
  @GET
  @Transactional
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.DISTRICT_ADMIN, Role.AUDITOR})
  public Reconciliation reconcile(
      @RestQuery @Nullable @Size(max = 60) String unit,
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to,
      @RestQuery @DefaultValue("false") boolean all) {
    return desk.of(unit == null ? caller.unit() : unit, new DayPeriod(from, to), all);
  }
}
