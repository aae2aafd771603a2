package vn.thanthien.reporting.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.logging.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.record.Revision;

/// Opens and closes the figures of the caller's own unit.
@Path("/api/open-data-switch")
@Produces(MediaType.APPLICATION_JSON)
class OpenDataSwitchResource {

  private final OpenUnits units;
  private final Caller caller;
  private final Officials officials;
  private final Clock clock;

  @Inject
  OpenDataSwitchResource(OpenUnits units, Caller caller, Officials officials, Clock clock) {
    this.units = units;
    this.caller = caller;
    this.officials = officials;
    this.clock = clock;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN})
  public RestResponse<SwitchView> one() {
    return units
        .of(caller.unit())
        .map(this::answer)
        .orElseGet(() -> Revision.answer(new SwitchView(false, null, null, null), 0));
  }

  @PUT
  // without it a text/plain body would be handed to the record of one value
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Role.LEADER)
  public RestResponse<SwitchView> turn(
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Turn request) {
    var known = units.of(caller.unit());
    Revision.check(ifMatch, known.map(OpenData::revision).orElse(0L));
    var now = clock.instant();
    var data =
        known.orElseGet(() -> new OpenData(caller.unit(), request.open(), now, caller.name()));
    if (known.isPresent()) {
      data.turn(request.open(), now, caller.name());
    } else {
      units.persist(data);
    }
    Log.infof("figures of %s %s", caller.unit(), request.open() ? "opened" : "closed");
    return answer(data);
  }

  private RestResponse<SwitchView> answer(OpenData data) {
    var by = data.changedBy();
    return Revision.answer(
        new SwitchView(data.isOpen(), data.changedAt(), by, officials.names(Stream.of(by)).get(by)),
        data.revision());
  }

  /// @param open whether everybody may see the figures of issued reports
  record Turn(@NotNull Boolean open) {}

  /// @param changedAt absent while nobody has decided
  /// @param changedBy sign-in name
  /// @param changedByName what the person is called, absent where that is not known
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SwitchView(
      boolean open,
      @Nullable Instant changedAt,
      @Nullable String changedBy,
      @Nullable String changedByName) {}
}
