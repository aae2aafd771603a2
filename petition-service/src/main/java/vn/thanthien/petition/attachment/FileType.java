package vn.thanthien.petition.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of files a petition takes, known by how they begin, whatever the sender calls them.
enum FileType {
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

  static final String PDF_TYPE = "application/pdf";
  static final String JPEG_TYPE = "image/jpeg";
  static final String PNG_TYPE = "image/png";
  static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final String mediaType;

  /// A byte a letter.
  private final String signature;

  FileType(String mediaType, String signature) {
    this.mediaType = mediaType;
    this.signature = signature;
  }

  String mediaType() {
    return mediaType;
  }

  /// @param content a byte a letter
  boolean begins(String content) {
    return content.startsWith(signature);
  }

  /// What a file is, by its beginning.
  static Optional<FileType> of(byte[] beginning) {
    var content = new String(beginning, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
  }
}
