package vn.thanthien.reporting.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// Holds a report's files against those somebody has looked at and approved: DOCX by its XML, PDF
/// by its text and its picture. `-Dthanthien.approve=true` approves what comes out now; otherwise
/// what differs is left in `target/approved`.
final class Approved {

  private static final Path FILES = Path.of("src/test/resources/approved");
  private static final Path ACTUAL = Path.of("target/approved");

  /// What of a DOCX is the document's own; styles and fonts are the same in all.
  private static final Pattern OWN_PARTS =
      Pattern.compile("word/(document|header\\d*|footer\\d*|charts/.*)\\.xml");

  /// Share of pixels that may differ by two shades of four, for another machine may smooth an edge
  /// otherwise. One line more on one page of five changes 0.0007; a digit changes 0.00001 and is
  /// the text's affair.
  private static final double TOLERANCE = 0.0002;

  private static final int DPI = 36;
  private static final int PAGES_ACROSS = 4;
  private static final byte[] SHADES = {0, 85, (byte) 170, (byte) 255};

  private Approved() {}

  static void docx(String name, byte[] docx) throws IOException {
    var parts = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (OWN_PARTS.matcher(entry.getName()).matches()) {
          parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
        }
      }
    }
    var text = new StringBuilder();
    parts.forEach((part, xml) ->
        text.append("== ")
            .append(part)
            .append('\n')
            .append(xml.replaceAll("(?=<w:(p|tbl|tr|sectPr)[ >])", "\n").strip())
            .append('\n'));
    text(name + ".docx.xml", text.toString());
  }

  static void pdf(String name, byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      text(name + ".pdf.txt", new PDFTextStripper().getText(document));
      picture(name + ".png", picture(document));
    }
  }

  private static void text(String file, String actual) throws IOException {
    if (isApproving()) {
      Files.createDirectories(FILES);
      Files.writeString(FILES.resolve(file), actual);
      return;
    }
    var approved = Files.readString(FILES.resolve(file));
    if (!approved.equals(actual)) {
      Files.createDirectories(ACTUAL);
      Files.writeString(ACTUAL.resolve(file), actual);
    }
    assertThat(actual).as(hint(file)).isEqualTo(approved);
  }

  private static void picture(String file, BufferedImage actual) throws IOException {
    if (isApproving()) {
      ImageIO.write(actual, "png", FILES.resolve(file).toFile());
      return;
    }
    var difference = difference(ImageIO.read(FILES.resolve(file).toFile()), actual);
    if (difference > TOLERANCE) {
      Files.createDirectories(ACTUAL);
      ImageIO.write(actual, "png", ACTUAL.resolve(file).toFile());
    }
    assertThat(difference).as(hint(file)).isLessThanOrEqualTo(TOLERANCE);
  }

  private static String hint(String file) {
    return "%s is not %s; look at both, and approve with -Dthanthien.approve=true"
        .formatted(ACTUAL.resolve(file), FILES.resolve(file));
  }

  private static boolean isApproving() {
    return Boolean.getBoolean("thanthien.approve");
  }

  /// Whether two PDFs look the same.
  static boolean lookAlike(byte[] one, byte[] other) throws IOException {
    try (var first = Loader.loadPDF(one);
        var second = Loader.loadPDF(other)) {
      return difference(picture(first), picture(second)) <= TOLERANCE;
    }
  }

  /// 1 for pictures of different sizes.
  private static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 1;
    }
    var differing = 0;
    for (var y = 0; y < one.getHeight(); y++) {
      for (var x = 0; x < one.getWidth(); x++) {
        var shades = one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0);
        differing += Math.abs(shades) > 1 ? 1 : 0;
      }
    }
    return (double) differing / (one.getWidth() * one.getHeight());
  }

  /// All pages on one sheet, in four shades of grey.
  private static BufferedImage picture(PDDocument document) throws IOException {
    var renderer = new PDFRenderer(document);
    var pages = document.getNumberOfPages();
    // a page lying on its side is as wide as one stands high
    var cell = (int) Math.ceil(document.getPage(0).getMediaBox().getHeight() * DPI / 72);
    var rows = (pages + PAGES_ACROSS - 1) / PAGES_ACROSS;
    var shades = new IndexColorModel(2, 4, SHADES, SHADES, SHADES);
    var sheet =
        new BufferedImage(
            cell * Math.min(pages, PAGES_ACROSS),
            cell * rows,
            BufferedImage.TYPE_BYTE_BINARY,
            shades);
    sheet.createGraphics().fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (var page = 0; page < pages; page++) {
      var image = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
      var left = page % PAGES_ACROSS * cell;
      var top = page / PAGES_ACROSS * cell;
      for (var y = 0; y < image.getHeight(); y++) {
        for (var x = 0; x < image.getWidth(); x++) {
          var grey = image.getRaster().getSample(x, y, 0);
          sheet.getRaster().setSample(left + x, top + y, 0, grey >> 6);
        }
      }
    }
    return sheet;
  }
}
