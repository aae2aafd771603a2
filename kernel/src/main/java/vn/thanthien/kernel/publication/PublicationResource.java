package vn.thanthien.kernel.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;

/// The operator's orders to a service to publish; each service gives them a path of its own.
@Produces(MediaType.APPLICATION_JSON)
public abstract class PublicationResource {

  private final PublicationDesk desk;

  protected PublicationResource(PublicationDesk desk) {
    this.desk = desk;
  }

  /// Counts the service's records by day and publishes the counts of every month the period
  /// touches: of one unit, or of the caller's own and all below it.
  @POST
  @Path("counts")
  @RolesAllowed(Role.PLATFORM_ADMIN)
  @SecurityRequirement(name = Caller.SIGN_IN)
  public PublicationView counts(@NotNull @Valid PublicationOrder order) {
    return desk.count(order);
  }

  /// Publishes the records of one unit and period again as they stand, then their counts. Whoever
  /// has a record of the same revision keeps it; nothing counts twice.
  @POST
  @Path("records")
  @RolesAllowed(Role.PLATFORM_ADMIN)
  @SecurityRequirement(name = Caller.SIGN_IN)
  public PublicationView records(@NotNull @Valid PublicationOrder order) {
    return desk.publishAgain(order);
  }
}
