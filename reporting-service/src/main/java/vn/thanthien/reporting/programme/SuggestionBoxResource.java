package vn.thanthien.reporting.programme;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.reporting.history.RecordChanges;

/// Where the suggestion boxes hang.
@Path("/api/programme/suggestion-boxes")
class SuggestionBoxResource
    extends RecordResource<SuggestionBox, NewSuggestionBox, SuggestionBoxView> {

  private static final Sheet<SuggestionBoxView> SHEET =
      new Sheet<>(
          "Hòm thư góp ý",
          List.of("HÒM THƯ GÓP Ý"),
          List.of(
              Column.text("Đơn vị", 18, SuggestionBoxView::unit),
              Column.text("Nơi đặt", 40, SuggestionBoxView::place),
              Column.text("Thôn, tổ dân phố", 22, SuggestionBoxView::village),
              Column.text("Người giữ", 30, SuggestionBoxView::keeper),
              Column.day("Ngày đặt", 12, SuggestionBoxView::installedOn),
              Column.day("Ngày gỡ", 12, SuggestionBoxView::removedOn)),
          row -> false);

  @Inject
  SuggestionBoxResource(
      SuggestionBoxes records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @Override
  SuggestionBoxView view(SuggestionBox record) {
    return SuggestionBoxView.of(record);
  }

  @Override
  Sheet<SuggestionBoxView> sheet() {
    return SHEET;
  }
}
