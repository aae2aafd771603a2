package vn.thanthien.petition.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.DayPeriod;

/// The duty of a leader to receive citizens in person, and how it was met.
@Path("/api/receptions/duty")
@Produces(MediaType.APPLICATION_JSON)
class DutyResource {

  private static final int LONGEST_YEARS = 5;

  private final DutyDesk desk;

  @Inject
  DutyResource(DutyDesk desk) {
    this.desk = desk;
  }

  /// The account of a period, week by week or month by month.
  ///
  /// @param from first day of the period
  /// @param to first day after
  @GET
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public DutyView explain(
      @RestQuery @NotNull LeaderRole role,
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to,
      @RestQuery @Nullable @Size(max = 60) String unit) {
    var period = new DayPeriod(from, to);
    if (period.from().plusYears(LONGEST_YEARS).isBefore(period.to())) {
      throw new Refusal(
          ProblemType.INVALID, "Kỳ không dài quá %d năm.".formatted(LONGEST_YEARS), "to");
    }
    return desk.explain(unit, role, period);
  }
}
