package vn.thanthien.kernel.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What printing takes long to make and can use again, kept for as many documents as are printed at
/// a time: fonts and a reader of pages serve one document after the other, never two at once.
final class Press {

  /// What files carry, used or not: whoever cuts the fonts down to the signs of each file takes a
  /// tenth longer to print it.
  private static final BitSet SIGNS = signs();

  private static final ArrayBlockingQueue<Press> IDLE =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  private final boolean kept;
  private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
  private final DocumentBuilder reader = reader();
  private final LineBreaks lineBreaks = new LineBreaks();

  private Press(BitSet signs, boolean kept) {
    this.kept = kept;
    for (var face : Face.values()) {
      try {
        fonts.put(face, PrintedFont.of(face, signs));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// ASCII, Vietnamese letters, the punctuation of both, the signs of measures and of đồng.
  private static BitSet signs() {
    var signs = new BitSet();
    signs.set(0x20, 0x7f);
    var letters = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ";
    (letters + letters.toLowerCase(Locale.ROOT) + "\u00a0§«°±²³·»½×₫").chars().forEach(signs::set);
    signs.set(0x1ea0, 0x1efa);
    signs.set(0x2010, 0x2027);
    return signs;
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
    if (isUsual(xhtml)) {
      var idle = IDLE.poll();
      return idle == null ? new Press(SIGNS, true) : idle;
    }
    var signs = (BitSet) SIGNS.clone();
    xhtml.codePoints().filter(sign -> !Character.isISOControl(sign)).forEach(signs::set);
    return new Press(signs, false);
  }

  private static boolean isUsual(String xhtml) {
    for (var at = 0; at < xhtml.length(); at++) {
      var sign = xhtml.charAt(at);
      if (!SIGNS.get(sign) && !Character.isWhitespace(sign)) {
        return false;
      }
    }
    return true;
  }

  /// Kept for the next document, unless it was made for one or there are enough.
  void giveBack() {
    if (kept) {
      IDLE.offer(this);
    }
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

  LineBreaks lineBreaks() {
    return lineBreaks;
  }

  PDFont font(Face face) {
    return Objects.requireNonNull(fonts.get(face));
  }
}
