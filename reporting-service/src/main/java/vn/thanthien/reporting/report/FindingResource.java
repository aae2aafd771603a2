package vn.thanthien.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;

/// What contradicts the figures in a report, and what is done about it.
@Path("/api/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
class FindingResource {

  private final FindingDesk desk;
  private final Reports reports;
  private final Findings findings;
  private final Idempotency idempotency;

  @Inject
  FindingResource(FindingDesk desk, Reports reports, Findings findings, Idempotency idempotency) {
    this.desk = desk;
    this.reports = reports;
    this.findings = findings;
    this.idempotency = idempotency;
  }

  @POST
  @Path("check")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  public List<FindingView> check(UUID id) {
    idempotency.once(
        Map.of(),
        () -> {
          desk.check(id);
          return id;
        });
    return all(id);
  }

  @GET
  @Path("contradictions")
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
  public List<FindingView> contradictions(UUID id) {
    return all(reports.get(id).id());
  }

  /// Puts the suggestion into the text.
  @POST
  @Path("contradictions/{finding}/correction")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  public FindingView correct(UUID id, UUID finding) {
    idempotency.once(Map.of(), () -> desk.correct(id, finding).id());
    return FindingView.of(findings.get(id, finding));
  }

  @POST
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("contradictions/{finding}/explanation")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  public FindingView explain(UUID id, UUID finding, @NotNull @Valid Explanation request) {
    idempotency.once(request, () -> desk.explain(id, finding, request.text()).id());
    return FindingView.of(findings.get(id, finding));
  }

  private List<FindingView> all(UUID id) {
    return findings.of(id).stream().map(FindingView::of).toList();
  }

  /// @param text why the claim stands; the reader above sees it
  record Explanation(@NotBlank @Size(max = 2000) String text) {}
}
