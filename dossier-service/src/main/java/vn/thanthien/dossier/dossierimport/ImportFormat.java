package vn.thanthien.dossier.dossierimport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.sheet.SheetFormat;

/// What an uploaded file is, by its media type.
enum ImportFormat {
  NDJSON(ImportFormat.NDJSON_TYPE),
  CSV(SheetFormat.CSV_TYPE),
  XLSX(SheetFormat.XLSX_TYPE),

  /// Whole dossiers as Cổng Dịch vụ công quốc gia exchanges them.
  NATIONAL_DOSSIERS(ImportFormat.NATIONAL_DOSSIERS_TYPE),

  /// Steps of dossiers that are known here.
  NATIONAL_PROGRESS(ImportFormat.NATIONAL_PROGRESS_TYPE);

  static final String NDJSON_TYPE = "application/x-ndjson";
  static final String NATIONAL_DOSSIERS_TYPE = "application/vnd.dongbohosomc+json";
  static final String NATIONAL_PROGRESS_TYPE = "application/vnd.capnhattiendohosomc+json";

  private final String mediaType;

  ImportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /// @param contentType the header as sent, parameters included
  static ImportFormat of(@Nullable String contentType) {
    var bare =
        Objects.requireNonNullElse(contentType, "")
            .replaceFirst(";.*", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(bare))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Loại tệp này không nhập được."));
  }
}
