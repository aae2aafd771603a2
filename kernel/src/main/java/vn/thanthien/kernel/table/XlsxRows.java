package vn.thanthien.kernel.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// A sheet of an Excel workbook (.xlsx). Before it is read it is looked through for what would
/// unpack without end or name cells that no sheet has.
public final class XlsxRows implements TableRows {

  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_SHEETS = 20;
  private static final int LONGEST_CELL = 20_000;

  /// Shared texts are held in memory.
  private static final long MOST_SHARED_TEXT = 48L * 1024 * 1024;

  /// "XFD", the last column of a sheet.
  private static final int COLUMN_LETTERS = 3;

  /// From the first day of 1904, as old Macintosh workbooks count, to that of 1900.
  private static final int DAYS_TO_1904 = 1_462;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private int row;

  private XlsxRows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
    this.workbook = workbook;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /// Opens the first visible sheet in whose head the vocabulary finds most columns. The file lies
  /// in the temporary folder until it is open and is read on without a name there: however the
  /// reading ends, nobody's data stay behind.
  ///
  /// @param mostPacked bytes of the file
  /// @param mostUnpacked bytes that all its parts together may unpack to
  /// @throws Refusal `malformed` when it is no such workbook, `too-large` when it is too large
  public static XlsxRows open(
      InputStream in, Vocabulary vocabulary, long mostPacked, long mostUnpacked)
      throws IOException {
    var file = Files.createTempFile("workbook", ".xlsx");
    try {
      try (var packed = new Bounded(in, mostPacked)) {
        Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
      }
      inspect(file, mostUnpacked);
      return open(workbook(file), vocabulary);
    } finally {
      Files.delete(file);
    }
  }

  private static XlsxRows open(ReadableWorkbook workbook, Vocabulary vocabulary)
      throws IOException {
    try {
      var best = -1;
      Sheet chosen = null;
      for (var sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
        var known =
            sheet.getVisibility() == SheetVisibility.VISIBLE ? known(sheet, vocabulary) : -1;
        if (known > best) {
          best = known;
          chosen = sheet;
        }
      }
      if (chosen == null) {
        throw new Refusal(ProblemType.MALFORMED, "Tệp Excel không có trang tính nào.");
      }
      return new XlsxRows(workbook, chosen);
    } catch (Refusal refusal) {
      workbook.close();
      throw refusal;
    } catch (IOException | RuntimeException _) {
      workbook.close();
      throw broken();
    }
  }

  @Override
  public @Nullable Cells next() {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      var next = rows.next();
      row = next.getRowNum();
      return new Cells(row, values(next));
    } catch (RuntimeException _) {
      // whatever the library stumbles over, the file is at fault
      throw new Refusal(
          ProblemType.MALFORMED, "Không đọc được tệp Excel sau dòng %d.".formatted(row));
    }
  }

  @Override
  public int dayOffset() {
    return workbook.isDate1904() ? DAYS_TO_1904 : 0;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private static int known(Sheet sheet, Vocabulary vocabulary) throws IOException {
    var most = 0;
    try (var head = sheet.openStream()) {
      for (var row : (Iterable<Row>) head.limit(Table.HEADER_WITHIN)::iterator) {
        most = Math.max(most, vocabulary.columnsIn(values(row)).size());
      }
    }
    return most;
  }

  private static List<String> values(Row row) {
    var count = Math.min(row.getCellCount(), MOST_COLUMNS);
    var values = new ArrayList<String>(count);
    for (var i = 0; i < count; i++) {
      values.add(value(row.getCell(i)));
    }
    return values;
  }

  private static String value(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    var text = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
    return Vocabulary.tidy(
        text != null && text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
    } catch (IOException | RuntimeException _) {
      throw broken();
    }
  }

  private static void inspect(Path file, long mostUnpacked) throws IOException {
    mustBeZip(file);
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw tooLarge();
      }
      var left = mostUnpacked;
      for (var entry : zip.stream().toList()) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        var most = name.contains("sharedstrings") ? Math.min(left, MOST_SHARED_TEXT) : left;
        try (var part = new Bounded(zip.getInputStream(entry), most)) {
          if (name.endsWith(".xml")) {
            mustNameCells(part);
          } else {
            part.transferTo(OutputStream.nullOutputStream());
          }
          left -= part.read;
        }
      }
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException _) {
      throw broken();
    }
  }

  private static void mustBeZip(Path file) throws IOException {
    var head = new byte[8];
    try (var in = Files.newInputStream(file)) {
      in.readNBytes(head, 0, head.length);
    }
    if (ReadableWorkbook.isOLE2Header(head)) {
      throw new Refusal(
          ProblemType.MALFORMED,
          "Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx.");
    }
    if (!ReadableWorkbook.isOOXMLZipHeader(head)) {
      throw new Refusal(ProblemType.MALFORMED, "Đây không phải tệp Excel (.xlsx).");
    }
  }

  /// The library makes room for whatever column a cell claims to stand in.
  private static void mustNameCells(InputStream part) {
    try {
      var factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      var xml = factory.createXMLStreamReader(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
          for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("r")
                && letters(xml.getAttributeValue(i)) > COLUMN_LETTERS) {
              throw broken();
            }
          }
        }
      }
    } catch (XMLStreamException _) {
      throw broken();
    }
  }

  private static int letters(String reference) {
    var letters = 0;
    while (letters < reference.length() && !Character.isDigit(reference.charAt(letters))) {
      letters++;
    }
    return letters;
  }

  private static Refusal broken() {
    return new Refusal(ProblemType.MALFORMED, "Tệp Excel (.xlsx) bị hỏng, không đọc được.");
  }

  private static Refusal tooLarge() {
    return new Refusal(ProblemType.TOO_LARGE, "Tệp Excel mở ra quá lớn.");
  }

  /// A part of the workbook that may not unpack to more than it is allowed.
  private static final class Bounded extends FilterInputStream {

    private final long most;
    private long read;

    Bounded(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      var next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var count = super.read(into, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int more) {
      read += more;
      if (read > most) {
        throw tooLarge();
      }
    }
  }
}
