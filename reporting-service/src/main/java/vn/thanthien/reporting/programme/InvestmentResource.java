package vn.thanthien.reporting.programme;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.reporting.history.RecordChanges;

/// Money spent on facilities.
@Path("/api/programme/investments")
class InvestmentResource extends RecordResource<Investment, NewInvestment, InvestmentView> {

  private static final Sheet<InvestmentView> SHEET =
      new Sheet<>(
          "Đầu tư cơ sở vật chất",
          List.of("ĐẦU TƯ CƠ SỞ VẬT CHẤT"),
          List.of(
              Column.text("Đơn vị", 18, InvestmentView::unit),
              Column.whole("Số tiền (đồng)", 18, InvestmentView::amount),
              Column.text("Nội dung", 50, InvestmentView::purpose),
              Column.day("Ngày chi", 12, InvestmentView::spentOn),
              Column.text("Nguồn", 30, InvestmentView::source)),
          row -> false);

  @Inject
  InvestmentResource(
      Investments records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @Override
  InvestmentView view(Investment record) {
    return InvestmentView.of(record);
  }

  @Override
  Sheet<InvestmentView> sheet() {
    return SHEET;
  }
}
