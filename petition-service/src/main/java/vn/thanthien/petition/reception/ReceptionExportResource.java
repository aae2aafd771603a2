package vn.thanthien.petition.reception;

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

/// The sessions of a unit as a file.
@Path("/api/receptions/export")
class ReceptionExportResource {

  private static final Sheet<ReceptionView> SHEET =
      new Sheet<>(
          "Buổi tiếp công dân",
          List.of("DANH SÁCH BUỔI TIẾP CÔNG DÂN CỦA LÃNH ĐẠO"),
          List.of(
              Column.day("Ngày", 12, ReceptionView::date),
              Column.text("Đơn vị", 18, ReceptionView::unit),
              Column.text("Lãnh đạo phụ trách", 28, row -> LeaderName.of(row.role())),
              Column.text("Hình thức", 14, row -> LeaderName.of(row.receptionKind())),
              Column.text("Diễn ra", 10, row -> row.held() ? "x" : ""),
              Column.text("Trực tiếp tiếp", 12, row -> row.inPerson() ? "x" : ""),
              Column.text(
                  "Người tiếp thay",
                  28,
                  row -> {
                    var by = row.substitutedBy();
                    return by == null ? "" : LeaderName.of(by);
                  }),
              Column.whole("Lượt người", 10, row -> (long) row.visitors()),
              Column.text("Lý do không tiếp", 30, ReceptionView::missedReason),
              Column.text("Số thông báo kết luận", 18, ReceptionView::conclusionNumber),
              Column.day("Ngày thông báo", 14, ReceptionView::concludedOn)),
          row -> false);

  private final ReceptionDesk desk;

  @Inject
  ReceptionExportResource(ReceptionDesk desk) {
    this.desk = desk;
  }

  /// The sessions of a period, by day.
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
    return SheetFormat.kept(
        request, SHEET, desk.between(unit, period), "Buổi tiếp công dân", period);
  }
}
