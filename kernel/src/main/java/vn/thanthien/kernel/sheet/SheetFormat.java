package vn.thanthien.kernel.sheet;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.DayPeriod;

/// The file formats of sheets.
public enum SheetFormat {

  /// UTF-8 with a byte order mark, by which spreadsheets know it.
  CSV(SheetFormat.CSV_TYPE, "csv") {
    @Override
    public <R> SheetWriter<R> open(Sheet<R> sheet, OutputStream out) throws IOException {
      return new CsvSheet<>(sheet, out);
    }
  },

  XLSX(SheetFormat.XLSX_TYPE, "xlsx") {
    @Override
    public <R> SheetWriter<R> open(Sheet<R> sheet, OutputStream out) throws IOException {
      return new XlsxSheet<>(sheet, out);
    }
  };

  public static final String CSV_TYPE = "text/csv";
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;
  private final String ending;

  SheetFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /// The one a caller asks for by `Accept`; CSV where it has no wish.
  public static SheetFormat asked(Request request) {
    var asked =
        request.selectVariant(
            Variant.mediaTypes(MediaType.valueOf(CSV_TYPE), MediaType.valueOf(XLSX_TYPE)).build());
    return asked != null && asked.getMediaType().toString().equals(XLSX_TYPE) ? XLSX : CSV;
  }

  /// The one a file was sent in.
  ///
  /// @param contentType the header as sent, parameters included
  /// @throws Refusal `unsupported-media-type` for any other
  public static SheetFormat sent(@Nullable String contentType) {
    var bare = contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equalsIgnoreCase(bare))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                ProblemType.UNSUPPORTED_MEDIA_TYPE, "Không rõ loại tệp: cần CSV hoặc XLSX."));
  }

  /// The rows of a period as a file to keep, in the format asked for.
  ///
  /// @param title for people; the file is named by it and the period's first and last day
  public static <R> Response kept(
      Request request, Sheet<R> sheet, Iterable<R> rows, String title, DayPeriod period) {
    var format = asked(request);
    return Download.kept(
        out -> format.write(sheet, rows, out),
        format.mediaType(),
        "%s %s – %s.%s".formatted(title, period.from(), period.to().minusDays(1), format.ending()));
  }

  public String mediaType() {
    return mediaType;
  }

  /// Of a file's name, without the dot.
  public String ending() {
    return ending;
  }

  /// Writes a whole file.
  public <R> void write(Sheet<R> sheet, Iterable<R> rows, OutputStream out) throws IOException {
    try (var writer = open(sheet, out)) {
      for (var row : rows) {
        writer.write(row);
      }
    }
  }

  /// Begins a file with its header.
  public abstract <R> SheetWriter<R> open(Sheet<R> sheet, OutputStream out) throws IOException;
}
