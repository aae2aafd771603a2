package vn.thanthien.dossier.dossierimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Rejected rows as a spreadsheet reads them: UTF-8 with its mark, and no cell that it would take
/// for a formula.
///
/// @param pages rejects behind a row, at most [#PAGE]; empty at the end
/// @param nameOf what a field is called in the file that was sent
record RejectFile(IntFunction<List<Reject>> pages, UnaryOperator<String> nameOf) {

  static final int PAGE = 1000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  void write(OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    var csv = CsvWriter.builder().build(text);
    csv.writeRecord("Dòng", "Mã hồ sơ", "Trường", "Lý do", "Loại lỗi");
    for (var page = pages.apply(0); !page.isEmpty(); page = pages.apply(page.getLast().row())) {
      for (var reject : page) {
        csv.writeRecord(
            Integer.toString(reject.row()),
            harmless(reject.code()),
            harmless(reject.field() == null ? null : nameOf.apply(reject.field())),
            harmless(reject.detail()),
            reject.type().uri());
      }
    }
    csv.flush();
  }

  /// A spreadsheet runs what begins like a formula.
  static String harmless(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
