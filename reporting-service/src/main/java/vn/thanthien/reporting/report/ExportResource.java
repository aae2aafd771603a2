package vn.thanthien.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.time.DayPeriod;

/// The issued reports of all communes of a unit, or of a group, over one period, in one file.
@Path("/api/reports/export")
class ExportResource {

  private static final String ZIP = "application/zip";

  private final ReportExport export;

  @Inject
  ExportResource(ReportExport export) {
    this.export = export;
  }

  /// A ZIP, written as it is read; a commune without a report is named in its table of contents.
  ///
  /// @param from first day of the period
  /// @param to first day after it
  /// @param unit above the communes, the caller's own where absent
  /// @param group of that unit; all its communes where absent
  /// @param format `docx`, `pdf` or `html`
  @GET
  @Produces(ZIP)
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER, Role.AUDITOR, Role.PLATFORM_ADMIN})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = ZIP, schema = @Schema(format = "binary")))
  public Response all(
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to,
      @RestQuery @Nullable String unit,
      @RestQuery @Nullable UUID group,
      @RestQuery @DefaultValue("pdf") String format) {
    var period = new DayPeriod(from, to);
    var wanted = DocumentResource.format(format);
    var lines = export.lines(unit, group, period);
    return Download.kept(
        out -> export.write(out, lines, wanted),
        ZIP,
        "bao-cao-%s-%s.zip".formatted(from, to.minusDays(1)));
  }
}
