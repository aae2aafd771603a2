package vn.thanthien.kernel.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// A CSV file as spreadsheet programs write it: commas, semicolons or tabs, UTF-8 or (Excel's
/// "Unicode text") UTF-16 with its mark.
public final class CsvRows implements TableRows {

  private static final int HEAD = 64 * 1024;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int LONGEST_CELL = 20_000;
  private static final int LONGEST_RECORD = 100_000;

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private long line;

  private CsvRows(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
  }

  /// Opens a file with the separator by which its header reads best.
  public static CsvRows open(InputStream file, Vocabulary vocabulary) throws IOException {
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    var head = in.readNBytes(HEAD);
    in.reset();
    var best = SEPARATORS.getFirst();
    var most = -1;
    for (var separator : SEPARATORS) {
      var known = known(head, separator, vocabulary);
      if (known > most) {
        most = known;
        best = separator;
      }
    }
    return rows(in, best);
  }

  @Override
  public @Nullable Cells next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      var read = records.next();
      line = read.getStartingLineNumber();
      return new Cells((int) line, read.getFields().stream().map(Vocabulary::tidy).toList());
    } catch (CsvParseException | UncheckedIOException _) {
      throw new Refusal(
          ProblemType.MALFORMED,
          "Không đọc được tệp CSV sau dòng %d: có ô trong ngoặc kép không đóng, hoặc dòng quá dài."
              .formatted(line));
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }

  /// The most columns a row of the file's head names.
  private static int known(byte[] head, char separator, Vocabulary vocabulary) throws IOException {
    var most = 0;
    try (var rows = rows(new ByteArrayInputStream(head), separator)) {
      var left = Table.HEADER_WITHIN;
      for (var cells = rows.next(); cells != null && left-- > 0; cells = rows.next()) {
        most = Math.max(most, vocabulary.columnsIn(cells.values()).size());
      }
    } catch (Refusal _) {
      // the head may end inside a quoted cell
    }
    return most;
  }

  private static CsvRows rows(InputStream in, char separator) throws IOException {
    var marked = in.markSupported() ? in : new BufferedInputStream(in);
    var handler =
        CsvRecordHandler.builder()
            .maxFields(TableRows.MOST_COLUMNS)
            .maxFieldSize(LONGEST_CELL)
            .maxRecordSize(LONGEST_RECORD)
            .build();
    return new CsvRows(
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_RECORD * 2)
            .build(handler, new InputStreamReader(marked, charset(marked))));
  }

  /// Passes over the mark where there is one.
  private static Charset charset(InputStream in) throws IOException {
    in.mark(3);
    var mark = in.readNBytes(3);
    in.reset();
    if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    if (startsWith(mark, 0xFF, 0xFE)) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(mark, 0xFE, 0xFF)) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (var i = 0; i < mark.length; i++) {
      if (i == bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
