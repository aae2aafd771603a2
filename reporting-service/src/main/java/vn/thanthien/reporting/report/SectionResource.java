package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.record.Revision;

/// The sections of a report; a narrative one has a revision of its own.
@Path("/api/reports/{id}/sections/{key}")
@Produces(MediaType.APPLICATION_JSON)
class SectionResource {

  /// A section longer than this is an annex.
  private static final int LONGEST = 20_000;

  private final ReportDesk desk;
  private final Reports reports;
  private final ReportSections sections;
  private final ReportViews views;
  private final Officials officials;

  @Inject
  SectionResource(
      ReportDesk desk,
      Reports reports,
      ReportSections sections,
      ReportViews views,
      Officials officials) {
    this.desk = desk;
    this.reports = reports;
    this.sections = sections;
    this.views = views;
    this.officials = officials;
  }

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
  public RestResponse<SectionView> one(UUID id, String key) {
    return tagged(views.section(reports.get(id), key));
  }

  /// Every text the section had, the newest first.
  @GET
  @Path("versions")
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
  public List<VersionView> versions(UUID id, String key) {
    var versions = sections.versions(sections.get(reports.get(id).id(), key));
    var names = officials.names(versions.stream().map(version -> version.written().name()));
    return versions.stream().map(version -> VersionView.of(version, names)).toList();
  }

  /// Writes a narrative section.
  @PUT
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  public RestResponse<SectionView> write(
      UUID id,
      String key,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SectionText request) {
    desk.write(id, key, request.text(), ifMatch);
    return tagged(views.section(reports.get(id), key));
  }

  private static RestResponse<SectionView> tagged(SectionView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .tag(Revision.tag(Objects.requireNonNullElse(view.revision(), 0L)))
        .build();
  }

  /// @param text one paragraph per line, a line beginning with "- " a bullet; may be empty
  record SectionText(@NotNull @Size(max = LONGEST) String text) {}

  /// A text the section had.
  ///
  /// @param writtenBy sign-in name
  /// @param writtenByName what the person is called, absent where that is not known
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(
      long revision,
      String text,
      Instant writtenAt,
      String writtenBy,
      @Nullable String writtenByName) {

    static VersionView of(SectionVersion version, Map<String, String> names) {
      var by = version.written();
      return new VersionView(
          version.revision(), version.text(), by.at(), by.name(), names.get(by.name()));
    }
  }
}
