package vn.thanthien.reporting.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.time.VietnamTime;

/// The catalogue as defined on a day, today where none is given.
@Path("/api/indicators")
@Produces(MediaType.APPLICATION_JSON)
class IndicatorResource {

  private final Indicators indicators;
  private final Clock clock;

  @Inject
  IndicatorResource(Indicators indicators, Clock clock) {
    this.indicators = indicators;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public List<Indicator> all(@QueryParam("on") @Nullable LocalDate on) {
    return indicators.on(on == null ? VietnamTime.dayOf(clock.instant()) : on);
  }
}
