package vn.thanthien.dossier.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.DayPeriod;

/// The tracking log of a unit, to print or to go on with in a spreadsheet.
@Path("/api/dossiers/tracking-log")
class TrackingLogResource {

  private final TrackingLogDesk desk;

  @Inject
  TrackingLogResource(TrackingLogDesk desk) {
    this.desk = desk;
  }

  /// What the unit received in a period.
  ///
  /// @param from first day of receipt
  /// @param to first day after
  @GET
  @Produces({FormResource.PDF, SheetFormat.XLSX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = FormResource.PDF),
        @Content(mediaType = SheetFormat.XLSX_TYPE)
      })
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public Response log(
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to,
      @RestQuery @Nullable @Size(max = 60) String unit,
      @Context Request request) {
    var period = new DayPeriod(from, to);
    var name = "Sổ theo dõi hồ sơ %s – %s".formatted(from, to.minusDays(1));
    var pdf = MediaType.valueOf(FormResource.PDF);
    var asked =
        request.selectVariant(
            Variant.mediaTypes(pdf, MediaType.valueOf(SheetFormat.XLSX_TYPE)).build());
    if (asked == null || asked.getMediaType().equals(pdf)) {
      return Download.shown(desk.print(unit, period), FormResource.PDF, name + ".pdf");
    }
    var writable = desk.writable(unit, period);
    return Download.kept(
        out -> desk.write(writable, period, out), SheetFormat.XLSX_TYPE, name + ".xlsx");
  }
}
