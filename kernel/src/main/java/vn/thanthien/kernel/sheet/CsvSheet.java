package vn.thanthien.kernel.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import vn.thanthien.kernel.time.VietnamTime;

/// A sheet as comma-separated values (RFC 4180).
final class CsvSheet<R> implements SheetWriter<R> {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(VietnamTime.ZONE);

  private final Sheet<R> sheet;
  private final Writer out;
  private final CsvWriter csv;

  CsvSheet(Sheet<R> sheet, OutputStream out) throws IOException {
    this.sheet = sheet;
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.out.append(BYTE_ORDER_MARK);
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
    csv.writeRecord(sheet.columns().stream().map(Column::title).toList());
  }

  @Override
  public void write(R row) {
    csv.writeRecord(sheet.columns().stream().map(column -> text(column.of(row))).toList());
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    out.flush();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Blank() -> "";
      case Cell.Text(var text) -> text;
      case Cell.Whole(var number) -> Long.toString(number);
      case Cell.Day(var day) -> DAY.format(day);
      case Cell.Moment(var moment) -> MOMENT.format(moment);
    };
  }
}
