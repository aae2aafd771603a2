package vn.thanthien.kernel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.VietnamTime;

/// A sheet as a workbook of one worksheet, its header frozen.
final class XlsxSheet<R> implements SheetWriter<R> {

  private static final String FONT = "Times New Roman";
  private static final int FONT_SIZE = 12;
  private static final String HEADER_COLOUR = "E7EEF7";
  private static final String DAY = "dd/mm/yyyy";
  private static final String MOMENT = "dd/mm/yyyy hh:mm";

  /// Rows kept in memory.
  private static final int PIECE = 500;

  private final Sheet<R> sheet;
  private final Workbook workbook;
  private final Worksheet worksheet;
  private int next;

  XlsxSheet(Sheet<R> sheet, OutputStream out) {
    this.sheet = sheet;
    workbook = new Workbook(out, "Than Thien", "1.0");
    workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
    worksheet = workbook.newWorksheet(sheet.name());
    for (var line : sheet.heading()) {
      worksheet.inlineString(next, 0, VietnameseText.printable(line));
      worksheet.style(next, 0).bold().set();
      next++;
    }
    for (var i = 0; i < sheet.columns().size(); i++) {
      var column = sheet.columns().get(i);
      worksheet.width(i, column.width());
      worksheet.inlineString(next, i, column.title());
      worksheet
          .style(next, i)
          .bold()
          .wrapText(true)
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .fillColor(HEADER_COLOUR)
          .borderStyle("thin")
          .set();
    }
    next++;
    worksheet.freezePane(0, next);
    worksheet.pageOrientation("landscape");
    worksheet.repeatRows(next - 1);
  }

  @Override
  public void write(R row) throws IOException {
    for (var i = 0; i < sheet.columns().size(); i++) {
      put(i, sheet.columns().get(i).of(row));
      if (sheet.isTotal().test(row)) {
        worksheet.style(next, i).bold().set();
      }
    }
    next++;
    if (next % PIECE == 0) {
      worksheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }

  private void put(int column, Cell cell) {
    switch (cell) {
      case Cell.Blank() -> {}
      case Cell.Text(var text) -> worksheet.inlineString(next, column, text);
      case Cell.Whole(var number) -> worksheet.value(next, column, number);
      case Cell.Day(var day) -> {
        worksheet.value(next, column, day);
        worksheet.style(next, column).format(DAY).set();
      }
      case Cell.Moment(var moment) -> {
        worksheet.value(next, column, LocalDateTime.ofInstant(moment, VietnamTime.ZONE));
        worksheet.style(next, column).format(MOMENT).set();
      }
    }
  }
}
