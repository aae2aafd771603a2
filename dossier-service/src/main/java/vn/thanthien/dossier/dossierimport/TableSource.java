package vn.thanthien.dossier.dossierimport;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.table.Table;
import vn.thanthien.kernel.table.TableRow;
import vn.thanthien.kernel.table.TableRows;
import vn.thanthien.kernel.table.Vocabulary;

/// A table of dossiers, one a row, as one-stop systems export it to officials.
final class TableSource implements DossierSource {

  private static final Pattern NO_DIGIT = Pattern.compile("[^\\d+]");

  /// Numbers are exported masked; what is hidden cannot be kept.
  private static final Pattern MASKED = Pattern.compile(".*[*xX•].*");

  private static final Pattern SEVERAL = Pattern.compile("[;,/]");

  private final Table table;
  private final Vocabulary vocabulary;
  private final LineCheck check;

  TableSource(TableRows rows, Vocabulary vocabulary, LineCheck check) throws IOException {
    this.table = Table.open(rows, vocabulary, "code", LineCheck::isCode);
    this.vocabulary = vocabulary;
    this.check = check;
  }

  @Override
  public @Nullable Told next() throws IOException {
    var row = table.next();
    if (row == null) {
      return null;
    }
    try {
      return check.check(row.number(), line(row));
    } catch (Refusal refusal) {
      return LineCheck.unreadable(
          row.number(),
          row.get("code"),
          refusal.type(),
          refusal.field(),
          String.valueOf(refusal.getMessage()));
    }
  }

  @Override
  public void skip(int rows) throws IOException {
    for (var left = rows; left > 0 && table.next() != null; left--) {
      // not even understood
    }
  }

  private ImportLine line(TableRow row) {
    var status = meaning(row, "status", DossierStatus.class);
    var channel = meaning(row, "channel", Channel.class);
    var end = ToldEnd.of(status, row.moment("endedAt"), row.moment("returnedAt"), "endedAt");
    var requestedAt = row.moment("supplementRequestedAt");
    return new ImportLine(
        text(row, "code"),
        row.get("procedureCode"),
        row.get("procedureName"),
        row.get("unit"),
        row.get("agencyCode"),
        // a source that does not say so means the desk (QĐ 766/QĐ-TTg, 3.3)
        channel == null ? Channel.IN_PERSON : channel,
        status,
        required("receivedAt", row.moment("receivedAt")),
        row.moment("dueAt"),
        requestedAt == null
            ? null
            : List.of(new ImportLine.Supplement(requestedAt, row.moment("supplementReceivedAt"))),
        row.moment("paymentRequestedAt"),
        row.moment("paymentReceivedAt"),
        end.completedAt(),
        yes(row, "resultDigitised"),
        end.returnedAt(),
        end.refusedAt(),
        end.withdrawnAt(),
        end.stoppedAt(),
        row.get("reason"),
        yes(row, "homeDelivery"),
        yes(row, "assistedFiling"),
        null,
        null,
        text(row, "applicantName"),
        identityNumber(row.get("applicantIdentityNumber")),
        phone(row.get("applicantPhone")),
        row.get("village"),
        row.get("handler"));
  }

  private <E extends Enum<E>> @Nullable E meaning(TableRow row, String column, Class<E> type) {
    var text = row.get(column);
    if (text == null) {
      return null;
    }
    var meaning = vocabulary.meaning(column, text);
    if (meaning == null) {
      throw new Refusal(ProblemType.INVALID, "Không hiểu giá trị của cột này.", column);
    }
    return Enum.valueOf(type, meaning);
  }

  private boolean yes(TableRow row, String column) {
    var text = row.get(column);
    if (text == null) {
      return false;
    }
    var meaning = vocabulary.meaning("yes", text);
    if (meaning == null) {
      throw new Refusal(ProblemType.INVALID, "Cột này chỉ nhận “x”, “có” hoặc “không”.", column);
    }
    return Boolean.parseBoolean(meaning);
  }

  private static String text(TableRow row, String column) {
    return required(column, row.get(column));
  }

  private static String required(String column, @Nullable String text) {
    if (text == null) {
      throw new Refusal(ProblemType.INVALID, "Không được để trống.", column);
    }
    return text;
  }

  /// A spreadsheet takes the leading zero from what it holds for a number.
  private static @Nullable String identityNumber(@Nullable String text) {
    if (text == null || MASKED.matcher(text).matches()) {
      return null;
    }
    var digits = NO_DIGIT.matcher(text).replaceAll("");
    return digits.length() == 8 || digits.length() == 11 ? "0" + digits : digits;
  }

  private static @Nullable String phone(@Nullable String text) {
    if (text == null || MASKED.matcher(text).matches()) {
      return null;
    }
    var digits = NO_DIGIT.matcher(SEVERAL.split(text)[0]).replaceAll("");
    return digits.length() == 9 && !digits.startsWith("0") ? "0" + digits : digits;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
