package vn.thanthien.reporting.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import vn.thanthien.kernel.paper.Face;

/// The font table of a DOCX: Times New Roman by name, and Liberation Serif, of the same widths,
/// inside the file for machines without it.
///
/// Each face carries all [Face#isUsual usual] signs, so the document can still be edited. Embedded
/// as ECMA-376 Part 4, 2.8.1 (obfuscated with a key that is a hash of the font).
final class EmbeddedFonts {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TABLE_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String FONT_TYPE =
      "application/vnd.openxmlformats-officedocument.obfuscatedFont";
  private static final String TABLE_START =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/>\
      <w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>\
      <w:font w:name="Liberation Serif"><w:altName w:val="Times New Roman"/>\
      <w:family w:val="roman"/><w:pitch w:val="variable"/>\
      """;
  private static final int OBFUSCATED_BYTES = 32;

  private static final List<Font> FONTS = List.of(Face.values()).stream().map(Font::read).toList();

  /// The fonts' contents by their names in the file's zip.
  static final Map<String, StableZip.Packed> PACKED =
      FONTS.stream().collect(Collectors.toMap(Font::entry, font -> font.packed));

  private EmbeddedFonts() {}

  /// Adds the font table and, empty yet, the fonts beside the document's main part.
  static void addTo(OPCPackage container, PackagePart document)
      throws IOException, OpenXML4JException {
    var table =
        container.createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"), TABLE_TYPE);
    document.addRelationship(table.getPartName(), TargetMode.INTERNAL, RELATIONS + "fontTable");
    var xml = new StringBuilder(TABLE_START);
    for (var font : FONTS) {
      var name = PackagingURIHelper.createPartName("/" + font.entry());
      container.createPart(name, FONT_TYPE);
      var id = table.addRelationship(name, TargetMode.INTERNAL, RELATIONS + "font").getId();
      xml.append("<w:").append(font.element).append(" r:id=\"").append(id);
      xml.append("\" w:fontKey=\"").append(font.key).append("\"/>");
    }
    xml.append("</w:font></w:fonts>");
    try (var out = table.getOutputStream()) {
      out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /// One face, ready to be stored.
  private static final class Font {
    /// Its name in the font table.
    private final String element;

    /// "{…}" as the font table writes it.
    private final String key;

    private final StableZip.Packed packed;

    private Font(String element, String key, byte[] obfuscated) {
      this.element = element;
      this.key = key;
      this.packed = StableZip.Packed.of(obfuscated);
    }

    private String entry() {
      return "word/fonts/" + element + ".odttf";
    }

    static Font read(Face face) {
      var bytes = face.usual();
      var key = UUID.nameUUIDFromBytes(bytes).toString().toUpperCase(Locale.ROOT);
      var digits = key.replace("-", "");
      for (var i = 0; i < OBFUSCATED_BYTES; i++) {
        var at = digits.length() - 2 - 2 * (i % 16);
        bytes[i] ^= (byte) Integer.parseInt(digits.substring(at, at + 2), 16);
      }
      var element =
          switch (face) {
            case REGULAR -> "embedRegular";
            case BOLD -> "embedBold";
            case ITALIC -> "embedItalic";
            case BOLD_ITALIC -> "embedBoldItalic";
          };
      return new Font(element, "{" + key + "}", bytes);
    }
  }
}
