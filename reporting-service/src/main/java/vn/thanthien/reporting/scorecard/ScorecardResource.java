package vn.thanthien.reporting.scorecard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.history.RecordChangeView;
import vn.thanthien.reporting.history.RecordChanges;

/// Scorecards of units, year by year.
@Path("/api/programme/scorecards")
@Produces(MediaType.APPLICATION_JSON)
class ScorecardResource {

  private final ScorecardDesk desk;
  private final RecordChanges changes;
  private final Caller caller;

  @Inject
  ScorecardResource(ScorecardDesk desk, RecordChanges changes, Caller caller) {
    this.desk = desk;
    this.changes = changes;
    this.caller = caller;
  }

  @GET
  @Path("{year}")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR
  })
  public Scorecard one(
      @Min(2000) @Max(2100) int year, @RestQuery @Nullable @Size(max = 60) String unit) {
    return desk.of(unit == null ? caller.unit() : unit, year);
  }

  /// What a unit says of itself by one criterion.
  @PUT
  @Path("{year}/{criterion}")
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  public Scorecard score(
      @Min(2000) @Max(2100) int year,
      @Size(max = 20) String criterion,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SelfScore score) {
    return desk.score(year, criterion, ifMatch, score);
  }

  /// What the unit above finds by one criterion.
  @PUT
  @Path("{year}/{criterion}/appraisal")
  @Transactional
  @RolesAllowed(Role.DISTRICT_ADMIN)
  public Scorecard appraise(
      @Min(2000) @Max(2100) int year,
      @Size(max = 20) String criterion,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Appraisal found) {
    return desk.appraise(year, criterion, ifMatch, found);
  }

  /// What was said of one criterion.
  @GET
  @Path("marks/{id}/history")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR
  })
  public List<RecordChangeView> history(UUID id) {
    return changes.of(id);
  }
}
