package vn.thanthien.dossier.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.DayPeriod;

/// The standard register table of a unit and those below it, to read, to print, or to go on with in
/// a spreadsheet.
@Path("/api/dossiers/register")
class RegisterResource {

  private static final String PDF = "application/pdf";

  private final RegisterDesk desk;

  @Inject
  RegisterResource(RegisterDesk desk) {
    this.desk = desk;
  }

  /// The table of a period.
  ///
  /// @param from first day of the period
  /// @param to first day after
  @GET
  @Produces({MediaType.APPLICATION_JSON, PDF, SheetFormat.XLSX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RegisterView.class)),
        @Content(mediaType = PDF),
        @Content(mediaType = SheetFormat.XLSX_TYPE)
      })
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.DOSSIER_READ
  })
  public Response register(
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to,
      @RestQuery @Nullable @Size(max = 60) String unit,
      @RestQuery @DefaultValue("FIELD") Grouping by,
      @Context Request request) {
    var period = new DayPeriod(from, to);
    var name = "Sổ hồ sơ %s – %s".formatted(from, to.minusDays(1));
    var asked =
        request.selectVariant(
            Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(PDF),
                    MediaType.valueOf(SheetFormat.XLSX_TYPE))
                .build());
    var type = asked == null ? MediaType.APPLICATION_JSON : asked.getMediaType().toString();
    return switch (type) {
      case PDF -> Download.shown(desk.print(unit, period, by), PDF, name + ".pdf");
      case SheetFormat.XLSX_TYPE -> {
        var register = desk.draw(unit, period, by);
        yield Download.kept(
            out -> desk.write(out, register, period), SheetFormat.XLSX_TYPE, name + ".xlsx");
      }
      default -> Response.ok(desk.draw(unit, period, by), MediaType.APPLICATION_JSON).build();
    };
  }
}
