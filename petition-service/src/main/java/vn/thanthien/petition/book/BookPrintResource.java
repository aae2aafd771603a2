package vn.thanthien.petition.book;

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

/// The reception book of a unit (Mẫu 03/TCD), to print or to go on with in a spreadsheet.
@Path("/api/receptions/book/print")
class BookPrintResource {

  private static final String PDF = "application/pdf";

  private final BookDesk desk;

  @Inject
  BookPrintResource(BookDesk desk) {
    this.desk = desk;
  }

  /// The book of a period.
  ///
  /// @param from first day
  /// @param to first day after
  @GET
  @Produces({PDF, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = PDF),
        @Content(mediaType = SheetFormat.XLSX_TYPE),
        @Content(mediaType = SheetFormat.CSV_TYPE)
      })
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public Response print(
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to,
      @RestQuery @Nullable @Size(max = 60) String unit,
      @Context Request request) {
    var period = new DayPeriod(from, to);
    var name = "Sổ tiếp công dân %s – %s".formatted(from, to.minusDays(1));
    var pdf = MediaType.valueOf(PDF);
    var asked =
        request.selectVariant(
            Variant.mediaTypes(
                    pdf,
                    MediaType.valueOf(SheetFormat.XLSX_TYPE),
                    MediaType.valueOf(SheetFormat.CSV_TYPE))
                .build());
    if (asked == null || asked.getMediaType().equals(pdf)) {
      return Download.shown(desk.print(unit, period), PDF, name + ".pdf");
    }
    var format =
        asked.getMediaType().toString().equals(SheetFormat.XLSX_TYPE)
            ? SheetFormat.XLSX
            : SheetFormat.CSV;
    var lines = desk.lines(unit, period);
    return Download.kept(
        out -> BookDesk.write(lines, period, format, out),
        format.mediaType(),
        name + "." + format.ending());
  }
}
