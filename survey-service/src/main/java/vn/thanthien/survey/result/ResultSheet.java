package vn.thanthien.survey.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.text.VietnameseFormat;

/// Results as a table: one line for each value of a question, of the whole and of every village
/// that is shown.
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
    add(result.whole(), rows);
    result.villages().forEach(village -> add(village, rows));
    return rows;
  }

  private static void add(RoundResult.Part part, List<ResultSheet> rows) {
    if (part.suppressed()) {
      rows.add(
          new ResultSheet(
              part.village(),
              "",
              "",
              "Quá ít phiếu, không hiện riêng",
              "",
              null,
              null,
              null,
              null,
              null));
    }
    for (var group : part.groups()) {
      for (var item : group.items()) {
        var scale = item.scale();
        item.counts()
            .forEach((value, count) ->
                rows.add(
                    new ResultSheet(
                        part.village(),
                        group.code(),
                        item.item(),
                        item.text(),
                        value,
                        (long) count,
                        (long) item.answered(),
                        (long) item.nonResponse(),
                        scale == null || scale.satisfiedPercent() == null
                            ? null
                            : VietnameseFormat.percent(scale.satisfiedPercent()),
                        scale == null || scale.verySatisfiedPercent() == null
                            ? null
                            : VietnameseFormat.percent(scale.verySatisfiedPercent()))));
      }
    }
  }
}
