package vn.thanthien.reporting.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.document.Annex;
import vn.thanthien.reporting.document.Annex.Orientation;
import vn.thanthien.reporting.document.Block.Note;
import vn.thanthien.reporting.document.Block.Table;
import vn.thanthien.reporting.document.Block.Table.Column;
import vn.thanthien.reporting.document.Block.Table.Row;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.ReportFigure;

/// The annex of a commune's report: every indicator, also those no sentence speaks of.
final class CommuneAnnex {

  /// Indicators that have no whole, or only parts.
  private static final Set<String> IN_PARTS = Set.of("S02", "S03", "S04", "M04");

  private CommuneAnnex() {}

  static List<Annex> of(Snapshot snapshot) {
    var rows = new ArrayList<Row>();
    for (var figure : snapshot.material().figures()) {
      if (isShown(figure)) {
        rows.add(
            Row.of(
                Integer.toString(rows.size() + 1),
                figure.code(),
                Terms.of(figure),
                counted(figure),
                value(figure)));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Annex(
            "Số liệu các chỉ tiêu trong kỳ",
            Orientation.PORTRAIT,
            List.of(
                Table.of(
                    null,
                    List.of("TT", "Mã", "Chỉ tiêu", "Số đạt/Tổng số", "Kết quả"),
                    List.of(
                        Column.centred(5),
                        Column.centred(7),
                        Column.text(44),
                        Column.figure(16),
                        Column.figure(18)),
                    rows),
                new Note(
                    "“Không phát sinh”: tổng số bằng 0. “Chưa đủ dữ liệu”: chưa ghi nhận số liệu cần để"
                        + " tính. Đúng hạn theo chỉ số 2.1 của Quyết định số 766/QĐ-TTg (D06) tính cả hồ"
                        + " sơ đang xử lý, và tính là trễ hồ sơ phải bổ sung quá một lần."
                        + unrated(snapshot)))));
  }

  private static String unrated(Snapshot snapshot) {
    return snapshot.material().figures().stream()
            .anyMatch(figure -> isShown(figure) && isOfNothing(figure))
        ? " “Không tính tỷ lệ”: có thư đã phát hành nhưng không ghi nhận sự kiện (khai sinh, kết hôn,"
            + " khai tử) trong kỳ để so."
        : "";
  }

  private static boolean isShown(ReportFigure figure) {
    var part =
        IN_PARTS.contains(figure.code())
            && !figure.by().containsKey("village")
            && !figure.by().containsKey("measure");
    return figure.isWhole() || part;
  }

  private static String counted(ReportFigure figure) {
    var whole = figure.denominator();
    if (figure.numerator() == null || whole == null || figure.form() == Form.MEAN) {
      return "";
    }
    var counted = VietnameseFormat.decimal(figure.numerator(), 0);
    return isOfNothing(figure) ? counted : counted + "/" + VietnameseFormat.decimal(whole, 0);
  }

  private static String value(ReportFigure figure) {
    if (isOfNothing(figure)) {
      return "không tính tỷ lệ";
    }
    return figure.state() == FigureState.COMPUTED
        ? VietnameseFormat.withUnit(figure.text(), figure.unitVi())
        : figure.text();
  }

  /// Something was counted where nothing is known that it could be a share of.
  private static boolean isOfNothing(ReportFigure figure) {
    return figure.state() == FigureState.NONE_OCCURRED && figure.counted().signum() > 0;
  }
}
