package vn.thanthien.petition.visit;

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
import vn.thanthien.petition.reception.LeaderName;

/// The field visits of a unit as a file.
@Path("/api/field-visits/export")
class FieldVisitExportResource {

  private static final Sheet<FieldVisitView> SHEET =
      new Sheet<>(
          "Đi cơ sở",
          List.of("DANH SÁCH CHUYẾN ĐI CƠ SỞ"),
          List.of(
              Column.day("Ngày", 12, FieldVisitView::visitedOn),
              Column.text("Đơn vị", 18, FieldVisitView::unit),
              Column.text("Lãnh đạo", 30, row -> LeaderName.of(row.role())),
              Column.text("Thôn", 18, FieldVisitView::village),
              Column.text("Nội dung", 40, FieldVisitView::purpose),
              Column.whole("Số người dự", 10, row -> (long) row.participants()),
              Column.whole("Ý kiến nêu", 10, row -> (long) row.opinionsRaised())),
          row -> false);

  private final FieldVisitDesk desk;

  @Inject
  FieldVisitExportResource(FieldVisitDesk desk) {
    this.desk = desk;
  }

  /// The field visits of a period, by day.
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
    return SheetFormat.kept(request, SHEET, desk.between(unit, period), "Đi cơ sở", period);
  }
}
