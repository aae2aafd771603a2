package vn.thanthien.petition.dialogue;

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
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.DayPeriod;

/// The dialogues of a unit as a file.
@Path("/api/dialogues/export")
class DialogueExportResource {

  private static final Sheet<DialogueView> SHEET =
      new Sheet<>(
          "Đối thoại",
          List.of("DANH SÁCH CUỘC ĐỐI THOẠI VỚI NHÂN DÂN"),
          List.of(
              Column.day("Ngày", 12, DialogueView::heldOn),
              Column.text("Đơn vị", 18, DialogueView::unit),
              Column.text("Loại", 40, row -> name(row.dialogueKind())),
              Column.text("Thôn", 18, DialogueView::village),
              Column.text("Nội dung", 40, DialogueView::title),
              Column.text("Chủ trì", 26, DialogueView::chair),
              Column.whole("Số người dự", 10, row -> (long) row.participants()),
              Column.whole("Ý kiến nêu", 10, row -> (long) row.opinionsRaised()),
              Column.whole("Trả lời tại chỗ", 10, row -> (long) row.answeredOnSpot()),
              Column.whole("Đã giao", 10, row -> (long) row.assigned()),
              Column.whole("Đã làm xong", 10, row -> (long) row.done())),
          row -> false);

  private final DialogueDesk desk;

  @Inject
  DialogueExportResource(DialogueDesk desk) {
    this.desk = desk;
  }

  /// The dialogues of a period, by day.
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
    return SheetFormat.kept(request, SHEET, desk.between(unit, period), "Đối thoại", period);
  }

  private static String name(DialogueKind kind) {
    return switch (kind) {
      case VILLAGE_CONFERENCE -> "Hội nghị đối thoại cấp thôn với Nhân dân";
      case FRONT_COMMITTEE -> "Làm việc với ban công tác Mặt trận thôn";
      case HEAD_OF_UNIT -> "Người đứng đầu với MTTQ, đoàn thể, Nhân dân";
      case POLICE_LISTENING -> "Công an lắng nghe Nhân dân nói";
      case STATUTORY_CONFERENCE -> "Hội nghị theo Luật 10/2022/QH15, Đ.32";
      case COMPLAINT_SETTLEMENT -> "Đối thoại giải quyết khiếu nại";
    };
  }
}
