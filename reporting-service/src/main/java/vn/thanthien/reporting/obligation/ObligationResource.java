package vn.thanthien.reporting.obligation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Page;

/// Reports owed by the caller's unit and those below it.
@Path("/api/report-obligations")
@Produces(MediaType.APPLICATION_JSON)
class ObligationResource {

  private final ObligationBoard board;

  @Inject
  ObligationResource(ObligationBoard board) {
    this.board = board;
  }

  /// By due date, the earliest first.
  ///
  /// @param owed only what is not sent, or was returned
  /// @param withdrawn only what was taken back
  /// @param group only what communes owe that are in it on the period's last day
  @GET
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.PLATFORM_ADMIN
  })
  public Page<ObligationView> page(
      @RestQuery @DefaultValue("false") boolean owed,
      @RestQuery @DefaultValue("false") boolean withdrawn,
      @RestQuery @Nullable UUID group,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        board.page(owed, withdrawn, group, after, limit),
        limit,
        ObligationView::id,
        obligation -> obligation);
  }
}
