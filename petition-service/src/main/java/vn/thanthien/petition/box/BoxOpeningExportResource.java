package vn.thanthien.petition.box;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.DayPeriod;

/// The box openings of a unit as a file.
@Path("/api/box-openings/export")
class BoxOpeningExportResource {

  private static final Sheet<BoxOpeningView> SHEET =
      new Sheet<>(
          "Mở hòm thư góp ý",
          List.of("DANH SÁCH LẦN MỞ HÒM THƯ GÓP Ý"),
          List.of(
              Column.day("Ngày mở", 12, BoxOpeningView::openedOn),
              Column.text("Đơn vị", 18, BoxOpeningView::unit),
              Column.text("Thôn", 18, BoxOpeningView::village),
              Column.text("Nơi đặt hòm thư", 30, BoxOpeningView::place),
              Column.text("Người mở", 30, BoxOpeningView::openedBy),
              Column.whole("Số thư", 10, row -> (long) row.letters()),
              Column.whole("Ý kiến nêu", 10, row -> (long) row.opinionsRaised())),
          row -> false);

  private final BoxOpeningDesk desk;

  @Inject
  BoxOpeningExportResource(BoxOpeningDesk desk) {
    this.desk = desk;
  }

  /// The box openings of a period, by day.
  ///
  /// @param from first day
  /// @param to first day after
  @GET
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = SheetFormat.CSV_TYPE),
        @Content(mediaType = SheetFormat.XLSX_TYPE)
      })
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public Response export(
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to,
      @RestQuery @Nullable @Size(max = 60) String unit,
      @Context Request request) {
    var period = new DayPeriod(from, to);
    return SheetFormat.kept(request, SHEET, desk.between(unit, period), "Mở hòm thư góp ý", period);
  }
}
