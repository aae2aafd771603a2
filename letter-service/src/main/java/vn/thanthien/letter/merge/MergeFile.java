package vn.thanthien.letter.merge;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Problem.FieldError;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.table.CsvRows;
import vn.thanthien.kernel.table.Table;
import vn.thanthien.kernel.table.TableRow;
import vn.thanthien.kernel.table.TableRows;
import vn.thanthien.kernel.table.Vocabulary;
import vn.thanthien.kernel.table.XlsxRows;

/// Reads a list of people to write to, CSV or Excel, as offices keep it.
@ApplicationScoped
class MergeFile {

  private static final String COLUMNS = "/merge/columns.json";
  private static final String KEY = "recipientName";

  /// A longer transaction would hold back every relay of the server.
  private static final int MOST_ROWS = 500;

  private static final int MOST_ERRORS = 200;
  private static final long MOST_PACKED = 10L * 1024 * 1024;
  private static final long MOST_UNPACKED = 100L * 1024 * 1024;

  private final Vocabulary vocabulary;
  private final Validator validator;

  @Inject
  MergeFile(ObjectMapper json, Validator validator) {
    this.vocabulary = Vocabulary.read(Optional.empty(), COLUMNS, json);
    this.validator = validator;
  }

  /// @param contentType CSV or XLSX
  /// @throws Refusal where no list can be read from the file, or one too long
  Read read(byte[] file, @Nullable String contentType) throws IOException {
    if (contentType == null) {
      throw new Refusal(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Không rõ loại tệp: cần CSV hoặc XLSX.");
    }
    InputStream in = new ByteArrayInputStream(file);
    return read(
        contentType.startsWith(SheetFormat.CSV_TYPE)
            ? CsvRows.open(in, vocabulary)
            : XlsxRows.open(in, vocabulary, MOST_PACKED, MOST_UNPACKED));
  }

  private Read read(TableRows rows) throws IOException {
    var all = new ArrayList<MergeRow>();
    var errors = new ArrayList<FieldError>();
    try (var table = Table.open(rows, vocabulary, KEY, name -> !name.isBlank())) {
      for (var row = table.next(); row != null; row = table.next()) {
        if (all.size() == MOST_ROWS) {
          throw new Refusal(
              ProblemType.TOO_LARGE,
              "Mỗi danh sách tối đa %d người; hãy chia tệp ra.".formatted(MOST_ROWS));
        }
        var stated = stated(row);
        var faults = faults(row.number(), stated);
        if (faults.isEmpty()) {
          all.add(stated);
        } else if (errors.size() < MOST_ERRORS) {
          errors.addAll(faults);
        }
      }
    }
    return new Read(List.copyOf(all), List.copyOf(errors));
  }

  private List<FieldError> faults(int number, MergeRow row) {
    return validator.validate(row).stream()
        .map(v ->
            new FieldError("rows[%d].%s".formatted(number, v.getPropertyPath()), v.getMessage()))
        .sorted(Comparator.comparing(FieldError::field))
        .toList();
  }

  private static MergeRow stated(TableRow row) {
    return new MergeRow(
        Objects.requireNonNullElse(row.get(KEY), ""),
        row.get("recipientAddress"),
        row.get("village"),
        Objects.requireNonNullElse(row.get("reason"), ""));
  }

  /// @param errors every cell at fault
  record Read(List<MergeRow> rows, List<FieldError> errors) {}
}
