package vn.thanthien.systemtests.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A letter as an office would keep it, a DOCX of one page, for the converter our printing is held
/// against.
final class LetterDocument {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      </Types>
      """;
  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
      </Relationships>
      """;
  private static final String FOOT =
      """
      <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>
      <w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1985" w:header="0" w:footer="0" w:gutter="0"/>
      </w:sectPr></w:body></w:document>
      """;

  private LetterDocument() {}

  /// @param text of the letter, line by line
  static void write(Path file, String text) throws IOException {
    var document = new StringBuilder();
    var lines = text.lines().toList();
    document.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:tbl><w:tblPr><w:tblW w:w="9499" w:type="dxa"/></w:tblPr><w:tr>
        <w:tc><w:tcPr><w:tcW w:w="3829" w:type="dxa"/></w:tcPr>%s</w:tc>
        <w:tc><w:tcPr><w:tcW w:w="5670" w:type="dxa"/></w:tcPr>%s%s</w:tc>
        </w:tr></w:tbl>
        """
            .formatted(
                paragraph(lines.get(0) + " " + lines.get(1), true),
                paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true),
                paragraph("Độc lập - Tự do - Hạnh phúc", true)));
    lines.stream().skip(2).map(line -> paragraph(line, false)).forEach(document::append);
    document.append(FOOT);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "_rels/.rels", RELATIONS);
      part(zip, "word/document.xml", document.toString());
    }
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String paragraph(String text, boolean bold) {
    return "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Liberation Serif\" w:hAnsi=\"Liberation Serif\"/>"
        + (bold ? "<w:b/>" : "")
        + "<w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">"
        + text.replace("&", "&amp;").replace("<", "&lt;")
        + "</w:t></w:r></w:p>\n";
  }
}
