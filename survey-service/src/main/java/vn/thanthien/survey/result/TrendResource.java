package vn.thanthien.survey.result;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;

/// How satisfaction moved from round to round.
@Path("/api/survey-rounds/trend")
@Produces(MediaType.APPLICATION_JSON)
class TrendResource {

  private final TrendDesk desk;

  @Inject
  TrendResource(TrendDesk desk) {
    this.desk = desk;
  }

  /// The closed rounds of a unit, the newest fifty, oldest first.
  ///
  /// @param unit the caller's own where absent
  @GET
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<Trend> trend(@RestQuery @Nullable @Size(max = 60) String unit) {
    return desk.of(unit);
  }
}
