package vn.thanthien.kernel.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// The kinds of files people may put to a record, known by how they begin, whatever the sender
/// calls them.
public enum FileType {
  PDF(FileType.PDF_TYPE, "%PDF-"),
  JPEG(FileType.JPEG_TYPE, "\u00ff\u00d8\u00ff"),
  PNG(FileType.PNG_TYPE, "\u0089PNG\r\n\u001a\n"),
  /// A zip file; that it holds a Word document shows in its first entries.
  DOCX(FileType.DOCX_TYPE, "PK\u0003\u0004") {
    @Override
    boolean begins(String content) {
      return super.begins(content) && content.contains("[Content_Types].xml");
    }
  };

  public static final String PDF_TYPE = "application/pdf";
  public static final String JPEG_TYPE = "image/jpeg";
  public static final String PNG_TYPE = "image/png";
  public static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final String mediaType;

  /// A byte a letter.
  private final String signature;

  FileType(String mediaType, String signature) {
    this.mediaType = mediaType;
    this.signature = signature;
  }

  public String mediaType() {
    return mediaType;
  }

  /// @param content a byte a letter
  boolean begins(String content) {
    return content.startsWith(signature);
  }

  /// What a file is, by its beginning.
  ///
  /// @param declared `Content-Type` as sent, which must say the same
  /// @throws Refusal `unsupported-media-type` for any other kind
  public static FileType of(byte[] beginning, @Nullable String declared) {
    var content = new String(beginning, StandardCharsets.ISO_8859_1);
    var plain = declared == null ? "" : declared.split(";", 2)[0].strip();
    return Arrays.stream(values())
        .filter(type -> type.begins(content) && type.mediaType.equals(plain))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "Chỉ nhận tệp PDF, JPEG, PNG hoặc DOCX có nội dung đúng với loại đã khai."));
  }
}
