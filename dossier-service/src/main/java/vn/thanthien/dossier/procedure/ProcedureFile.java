package vn.thanthien.dossier.procedure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;
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

/// Reads a catalogue of procedures as provinces publish it, CSV or Excel.
@ApplicationScoped
class ProcedureFile {

  private static final String COLUMNS = "/procedure/columns.json";
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_ERRORS = 200;
  private static final long MOST_PACKED = 10L * 1024 * 1024;
  private static final long MOST_UNPACKED = 200L * 1024 * 1024;

  /// "05 ngày làm việc", "30 ngày", "Trong ngày".
  private static final Pattern LIMIT = Pattern.compile("0*(\\d{1,3})\\s*(.*)");

  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*[:hg]\\s*(\\d{2})?.*");
  private static final Pattern AMOUNT = Pattern.compile("([\\d.,]{1,20})\\s*(?:đ|đồng|vnđ|vnd)?");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,39}\\d");

  private final Vocabulary vocabulary;
  private final Validator validator;

  @Inject
  ProcedureFile(ObjectMapper json, Validator validator) {
    this.vocabulary = Vocabulary.read(Optional.empty(), COLUMNS, json);
    this.validator = validator;
  }

  /// @throws Refusal naming every row and column at fault
  List<Stated> rows(SheetFormat format, InputStream in) throws IOException {
    return read(
        switch (format) {
          case CSV -> CsvRows.open(in, vocabulary);
          case XLSX -> XlsxRows.open(in, vocabulary, MOST_PACKED, MOST_UNPACKED);
        });
  }

  private List<Stated> read(TableRows rows) throws IOException {
    var all = new ArrayList<Stated>();
    var errors = new ArrayList<FieldError>();
    try (var table = Table.open(rows, vocabulary, "code", ProcedureFile::isCode)) {
      for (var row = table.next(); row != null; row = table.next()) {
        if (all.size() == MOST_ROWS || errors.size() >= MOST_ERRORS) {
          break;
        }
        var path = "rows[" + row.number() + "].";
        try {
          var stated = stated(row);
          validator.validate(stated.content()).stream()
              .map(v -> new FieldError(path + v.getPropertyPath(), v.getMessage()))
              .sorted(java.util.Comparator.comparing(FieldError::field))
              .forEach(errors::add);
          all.add(stated);
        } catch (Refusal refusal) {
          errors.add(new FieldError(path + refusal.field(), String.valueOf(refusal.getMessage())));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new Refusal(
          ProblemType.INVALID, "Tệp có dòng chưa hợp lệ; chưa thủ tục nào được ghi.", errors);
    }
    if (all.isEmpty()) {
      throw new Refusal(ProblemType.INVALID, "Tệp không có thủ tục nào.");
    }
    return all;
  }

  private Stated stated(TableRow row) {
    var code = required(row, "code");
    if (!isCode(code)) {
      throw invalid("code", "Mã thủ tục chỉ gồm chữ, số và dấu chấm.");
    }
    var limit = limit(row);
    return new Stated(
        code,
        new PutProcedure(
            required(row, "name"),
            required(row, "field"),
            limit.days(),
            limit.dayCount(),
            hour(row.get("cutOff")),
            meaning(row, "onlineLevel", OnlineLevel.class),
            meaning(row, "lifeEvent", LifeEvent.class),
            fee(row.get("fee")),
            date(row)));
  }

  private static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private Limit limit(TableRow row) {
    var text = required(row, "processingDays");
    var stated = meaning(row, "dayCount", DayCount.class);
    if (vocabulary.meaning("sameDay", text) != null) {
      return new Limit(0, stated);
    }
    var read = LIMIT.matcher(text);
    if (!read.matches()) {
      throw invalid("processingDays", "Thời hạn phải bắt đầu bằng số ngày.");
    }
    if (read.group(2).isEmpty()) {
      return new Limit(Integer.parseInt(read.group(1)), stated);
    }
    var meant = vocabulary.meaning("dayCount", read.group(2));
    if (meant == null) {
      throw invalid("processingDays", "Không hiểu đơn vị của thời hạn.");
    }
    return new Limit(Integer.parseInt(read.group(1)), DayCount.valueOf(meant));
  }

  private <E extends Enum<E>> @Nullable E meaning(TableRow row, String column, Class<E> type) {
    var text = row.get(column);
    if (text == null) {
      return null;
    }
    var meaning = vocabulary.meaning(column, text);
    if (meaning == null) {
      throw invalid(column, "Không hiểu giá trị của cột này.");
    }
    return meaning.isEmpty() ? null : Enum.valueOf(type, meaning);
  }

  private static @Nullable LocalTime hour(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var read = HOUR.matcher(text);
    try {
      if (read.matches()) {
        return LocalTime.of(
            Integer.parseInt(read.group(1)),
            read.group(2) == null ? 0 : Integer.parseInt(read.group(2)));
      }
    } catch (DateTimeException _) {
      // said below
    }
    throw invalid("cutOff", "Giờ phải có dạng 15:00.");
  }

  private @Nullable Long fee(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (vocabulary.meaning("free", text) != null) {
      return 0L;
    }
    var read = AMOUNT.matcher(text.toLowerCase(java.util.Locale.ROOT));
    var digits = read.matches() ? read.group(1).replaceAll("[.,]", "") : "";
    if (digits.isEmpty() || digits.length() > 15) {
      throw invalid("fee", "Phí phải là số đồng, ví dụ 8.000.");
    }
    return Long.parseLong(digits);
  }

  private static LocalDate date(TableRow row) {
    required(row, "effectiveFrom");
    var moment = row.moment("effectiveFrom");
    return LocalDate.parse(String.valueOf(moment).substring(0, 10));
  }

  private static String required(TableRow row, String column) {
    var text = row.get(column);
    if (text == null) {
      throw invalid(column, "Không được để trống.");
    }
    return text;
  }

  private static Refusal invalid(String column, String detail) {
    return new Refusal(ProblemType.INVALID, detail, column);
  }

  /// A version of a procedure as a row states it.
  record Stated(String code, PutProcedure content) {}

  private record Limit(int days, @Nullable DayCount dayCount) {}
}
