package vn.thanthien.kernel.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What printing takes long to make and can use again, kept for as many documents as are printed at
/// a time: parsed fonts and a reader of pages serve one document after the other, never two at
/// once.
///
/// Without ligatures and the like: Vietnamese has a letter for every sign it needs, and looking for
/// them took five sixths of the printing.
final class Press {

  private static final ArrayBlockingQueue<Press> IDLE = queue();

  /// With whole fonts, which take longer to go through, for pages of other than usual signs.
  private static final ArrayBlockingQueue<Press> IDLE_WHOLE = queue();

  private final boolean whole;
  private final Map<Face, TrueTypeFont> faces = new EnumMap<>(Face.class);
  private final DocumentBuilder reader = reader();

  private Press(boolean whole) {
    this.whole = whole;
    for (var face : Face.values()) {
      try (var file = new RandomAccessReadBuffer(whole ? face.whole() : face.usual())) {
        var font = new TTFParser().parse(file);
        font.setEnableGsub(false);
        faces.put(face, font);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static ArrayBlockingQueue<Press> queue() {
    return new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());
  }

  private static DocumentBuilder reader() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// For one page; whoever fails with it keeps it.
  static Press borrowed(String xhtml) {
    var whole = !xhtml.chars().allMatch(Press::isUsual);
    var idle = (whole ? IDLE_WHOLE : IDLE).poll();
    return idle == null ? new Press(whole) : idle;
  }

  private static boolean isUsual(int sign) {
    return Face.isUsual(sign) || Character.isWhitespace(sign);
  }

  /// Kept for the next document, unless there are enough.
  void giveBack() {
    (whole ? IDLE_WHOLE : IDLE).offer(this);
  }

  Document read(String xhtml) {
    try {
      return reader.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A face in a document, with the signs that are used there.
  PDFont font(PDDocument document, Face face) throws IOException {
    return PDType0Font.load(document, Objects.requireNonNull(faces.get(face)), true);
  }
}
