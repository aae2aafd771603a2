package vn.thanthien.reporting.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import vn.thanthien.kernel.caller.Role;

/// The counters behind the figures, for the operator.
@Path("/api/figures/counters/recount")
@Produces(MediaType.APPLICATION_JSON)
class CounterResource {

  private final CounterDesk desk;

  @Inject
  CounterResource(CounterDesk desk) {
    this.desk = desk;
  }

  /// Recounts every counter of every day from the records and answers with those that differ, empty
  /// when all are right.
  ///
  /// @param repair writes what the records say
  @POST
  @RolesAllowed(Role.PLATFORM_ADMIN)
  public List<CounterDifference> recount(@RestQuery @DefaultValue("false") boolean repair) {
    return desk.recount(repair);
  }
}
