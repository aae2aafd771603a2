package vn.thanthien.reporting.unit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.reference.UnitKind;
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

/// Reads an official list of units, CSV or Excel.
@ApplicationScoped
class UnitFile {

  private static final String COLUMNS = "/unit/columns.json";
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_ERRORS = 200;
  private static final long MOST_PACKED = 10L * 1024 * 1024;
  private static final long MOST_UNPACKED = 200L * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  private static final Pattern SEPARATOR = Pattern.compile("[;,\\s]+");

  private final Vocabulary vocabulary;

  @Inject
  UnitFile(ObjectMapper json) {
    this.vocabulary = Vocabulary.read(Optional.empty(), COLUMNS, json);
  }

  /// @throws Refusal naming every row and column at fault
  List<Row> rows(SheetFormat format, InputStream in) throws IOException {
    return switch (format) {
      case CSV -> read(CsvRows.open(in, vocabulary));
      case XLSX -> read(XlsxRows.open(in, vocabulary, MOST_PACKED, MOST_UNPACKED));
    };
  }

  private List<Row> read(TableRows cells) throws IOException {
    var all = new ArrayList<Row>();
    var errors = new ArrayList<FieldError>();
    try (var table = Table.open(cells, vocabulary, "name", text -> !text.isBlank())) {
      for (var row = table.next(); row != null; row = table.next()) {
        if (all.size() == MOST_ROWS) {
          throw new Refusal(ProblemType.INVALID, "Tệp có hơn %d đơn vị.".formatted(MOST_ROWS));
        }
        if (errors.size() >= MOST_ERRORS) {
          break;
        }
        try {
          all.add(row(row));
        } catch (Refusal refusal) {
          errors.add(
              new FieldError(
                  "rows[%d].%s".formatted(row.number(), refusal.field()),
                  String.valueOf(refusal.getMessage())));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new Refusal(
          ProblemType.INVALID, "Tệp có dòng chưa hợp lệ; chưa đơn vị nào được ghi.", errors);
    }
    if (all.isEmpty()) {
      throw new Refusal(ProblemType.INVALID, "Tệp không có đơn vị nào.");
    }
    return all;
  }

  private Row row(TableRow row) {
    var name = row.get("name");
    if (name == null || name.length() > LONGEST_NAME) {
      throw new Refusal(
          ProblemType.INVALID, "Tên phải có từ 1 đến %d ký tự.".formatted(LONGEST_NAME), "name");
    }
    var id = row.get("id");
    var code = row.get("unitCode");
    if (id == null && code == null) {
      throw new Refusal(ProblemType.INVALID, "Cần mã đơn vị hành chính.", "unitCode");
    }
    var key = id == null ? code : id;
    if (key == null || !key.matches(PutUnit.ID)) {
      throw new Refusal(
          ProblemType.INVALID,
          "Mã chỉ gồm 2 đến 60 chữ thường không dấu, chữ số, dấu chấm, gạch nối.",
          id == null ? "unitCode" : "id");
    }
    var from = day(row, "validFrom");
    if (from == null) {
      throw new Refusal(ProblemType.INVALID, "Cần ngày bắt đầu hiệu lực.", "validFrom");
    }
    var predecessors = row.get("predecessors");
    return new Row(
        row.number(),
        id,
        code,
        name,
        kind(row.get("kind"), name),
        row.get("parent"),
        row.get("agencyCode"),
        from,
        day(row, "validTo"),
        predecessors == null ? List.of() : SEPARATOR.splitAsStream(predecessors.strip()).toList());
  }

  /// As its column says, else as its name begins.
  private UnitKind kind(@Nullable String stated, String name) {
    var meaning = stated == null ? null : vocabulary.meaning("kind", stated);
    if (stated != null && meaning == null) {
      throw new Refusal(ProblemType.INVALID, "Không hiểu loại đơn vị này.", "kind");
    }
    var words = name.split("\\s+");
    for (var count = Math.min(3, words.length); meaning == null && count > 0; count--) {
      meaning = vocabulary.meaning("kind", String.join(" ", List.of(words).subList(0, count)));
    }
    if (meaning == null) {
      throw new Refusal(ProblemType.INVALID, "Cần loại đơn vị.", "kind");
    }
    return UnitKind.valueOf(meaning);
  }

  private static @Nullable LocalDate day(TableRow row, String column) {
    var moment = row.moment(column);
    return moment == null ? null : LocalDate.parse(moment.substring(0, 10));
  }

  /// A unit as a row states it.
  ///
  /// @param number of the row in the file, from 1
  /// @param id absent where the list knows only official codes
  /// @param parent an id or an official code
  /// @param predecessors ids or official codes
  record Row(
      int number,
      @Nullable String id,
      @Nullable String unitCode,
      String name,
      UnitKind kind,
      @Nullable String parent,
      @Nullable String agencyCode,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      List<String> predecessors) {

    /// What becomes the unit's id where it has none yet.
    String key() {
      return id == null ? String.valueOf(unitCode) : id;
    }
  }
}
