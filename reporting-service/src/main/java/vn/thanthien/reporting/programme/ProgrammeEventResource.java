package vn.thanthien.reporting.programme;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.reporting.history.RecordChanges;

/// What the programme held.
@Path("/api/programme/events")
class ProgrammeEventResource
    extends RecordResource<ProgrammeEvent, NewProgrammeEvent, ProgrammeEventView> {

  private static final Sheet<ProgrammeEventView> SHEET =
      new Sheet<>(
          "Hội nghị, tập huấn, giao ban",
          List.of("HỘI NGHỊ, TẬP HUẤN, GIAO BAN"),
          List.of(
              Column.text("Đơn vị", 18, ProgrammeEventView::unit),
              Column.text("Loại", 30, row -> row.kind().title()),
              Column.day("Ngày", 12, ProgrammeEventView::heldOn),
              Column.text("Nội dung", 50, ProgrammeEventView::title),
              Column.text("Thôn, tổ dân phố", 22, ProgrammeEventView::village),
              Column.whole("Số người dự", 12, row -> whole(row.attended())),
              Column.whole("Tổng số cán bộ", 12, row -> whole(row.headcount())),
              Column.text("Mã cán bộ", 40, row -> String.join("; ", row.staff())),
              Column.text("Kết luận", 60, ProgrammeEventView::conclusion)),
          row -> false);

  @Inject
  ProgrammeEventResource(
      ProgrammeEvents records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @Override
  ProgrammeEventView view(ProgrammeEvent record) {
    return ProgrammeEventView.of(record);
  }

  @Override
  Sheet<ProgrammeEventView> sheet() {
    return SHEET;
  }
}
