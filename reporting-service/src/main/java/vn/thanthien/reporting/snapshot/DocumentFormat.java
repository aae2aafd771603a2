package vn.thanthien.reporting.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.thanthien.reporting.document.Docx;
import vn.thanthien.reporting.document.Html;
import vn.thanthien.reporting.document.OfficialDocument;
import vn.thanthien.reporting.document.Pdf;

/// The forms a report is written in.
public enum DocumentFormat {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf"),
  HTML("text/html;charset=UTF-8");

  private final String mediaType;

  DocumentFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// End of a file's name, without a dot.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The file's bytes: the same document, the same bytes.
  public byte[] write(OfficialDocument document) {
    return switch (this) {
      case DOCX -> Docx.of(document);
      case PDF -> Pdf.of(document);
      case HTML -> Html.of(document).getBytes(StandardCharsets.UTF_8);
    };
  }
}
