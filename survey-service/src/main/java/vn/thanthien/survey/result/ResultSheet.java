package vn.thanthien.survey.result;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.text.VietnameseFormat;

/// Results as a table: what looks odd, then one line for each value of a question, of the whole and
/// of every village that is shown.
///
/// @param village absent for the whole round
/// @param count absent where the village has too few ballots
record ResultSheet(
    @Nullable String village,
    String group,
    String item,
    String text,
    String value,
    @Nullable Long count,
    @Nullable Long answered,
    @Nullable Long nonResponse,
    @Nullable String satisfied,
    @Nullable String verySatisfied) {

  private static final String TOO_FEW = "Quá ít phiếu, không hiện riêng";
  private static final String FLAG = "Lưu ý";

  private static final Sheet<ResultSheet> SHEET =
      new Sheet<>(
          "Kết quả khảo sát",
          List.of("KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG"),
          List.of(
              Column.text("Thôn", 18, row -> row.village() == null ? "Toàn xã" : row.village()),
              Column.text("Nhóm", 10, ResultSheet::group),
              Column.text("Mã câu", 12, ResultSheet::item),
              Column.text("Câu hỏi", 50, ResultSheet::text),
              Column.text("Trả lời", 24, ResultSheet::value),
              Column.whole("Số phiếu", 10, ResultSheet::count),
              Column.whole("Câu trả lời hợp lệ", 12, ResultSheet::answered),
              Column.whole("Không trả lời", 12, ResultSheet::nonResponse),
              Column.text("Hài lòng và rất hài lòng", 14, ResultSheet::satisfied),
              Column.text("Rất hài lòng", 14, ResultSheet::verySatisfied)),
          row -> row.village() == null);

  static void write(RoundResult result, SheetFormat format, OutputStream out) throws IOException {
    try (var writer = format.open(SHEET, out)) {
      for (var row : rows(result)) {
        writer.write(row);
      }
    }
  }

  private static List<ResultSheet> rows(RoundResult result) {
    var rows = new ArrayList<ResultSheet>();
    for (var flag : result.flags()) {
      rows.add(said(flag.village(), FLAG, "", flag.text(), ""));
    }
    add(result.whole(), rows);
    result.villages().forEach(village -> add(village, rows));
    return rows;
  }

  private static void add(RoundResult.Part part, List<ResultSheet> rows) {
    if (part.suppressed()) {
      rows.add(said(part.village(), "", "", TOO_FEW, ""));
    }
    for (var group : part.groups()) {
      for (var item : group.items()) {
        if (item.suppressed()) {
          rows.add(said(part.village(), group.code(), item.item(), item.text(), TOO_FEW));
        }
        for (var count : item.counts()) {
          rows.add(row(part.village(), group.code(), item, count));
        }
      }
    }
  }

  private static ResultSheet row(
      @Nullable String village, String group, RoundResult.Item item, RoundResult.Count count) {
    var scale = item.scale();
    return new ResultSheet(
        village,
        group,
        item.item(),
        item.text(),
        count.text().vi(),
        (long) count.count(),
        whole(item.answered()),
        whole(item.nonResponse()),
        scale == null ? null : percent(scale.satisfiedPercent()),
        scale == null ? null : percent(scale.verySatisfiedPercent()));
  }

  /// A line without figures.
  private static ResultSheet said(
      @Nullable String village, String group, String item, String text, String value) {
    return new ResultSheet(village, group, item, text, value, null, null, null, null, null);
  }

  private static @Nullable Long whole(@Nullable Integer count) {
    return count == null ? null : (long) count;
  }

  private static @Nullable String percent(@Nullable BigDecimal percent) {
    return percent == null ? null : VietnameseFormat.percent(percent);
  }
}
