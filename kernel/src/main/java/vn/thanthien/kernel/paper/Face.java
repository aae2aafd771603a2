package vn.thanthien.kernel.paper;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The four faces of Liberation Serif, whose advance widths are those of Times New Roman.
public enum Face {
  REGULAR("Regular"),
  BOLD("Bold"),
  ITALIC("Italic"),
  BOLD_ITALIC("BoldItalic");

  private static final BitSet USUAL = usualSigns();

  private final String file;

  Face(String style) {
    file = "/fonts/LiberationSerif-" + style + ".ttf";
  }

  public boolean isBold() {
    return this == BOLD || this == BOLD_ITALIC;
  }

  public boolean isItalic() {
    return this == ITALIC || this == BOLD_ITALIC;
  }

  /// The font file.
  byte[] whole() {
    try (var stream = Face.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("missing font " + file);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A font file of [#isUsual usual] signs alone, a quarter of the whole.
  public byte[] usual() {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(whole()));
        var bytes = new ByteArrayOutputStream()) {
      var subsetter = new TTFSubsetter(font);
      USUAL.stream().forEach(subsetter::add);
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a sign is Latin, a Vietnamese letter of Latin Extended, a combining tone, punctuation,
  /// đồng or euro.
  public static boolean isUsual(int sign) {
    return USUAL.get(sign);
  }

  private static BitSet usualSigns() {
    var signs = new BitSet();
    signs.set(0x20, 0x7f);
    signs.set(0xa0, 0x180);
    signs.set(0x1a0, 0x1b1);
    signs.set(0x300, 0x342);
    signs.set(0x1ea0, 0x1efa);
    signs.set(0x2010, 0x2040);
    signs.set(0x20ab, 0x20ad);
    return signs;
  }

  /// Width in points of a text of this size in points.
  public double widthOf(String text, double size) {
    var metrics = Metrics.of(this);
    var advance = 0.0;
    for (var at = 0; at < text.length(); ) {
      var sign = text.codePointAt(at);
      advance += metrics.advance(sign);
      at += Character.charCount(sign);
    }
    return advance * size;
  }

  /// The text in the fewest lines no wider than this many points: two lines with a quoted name
  /// whole on the second where it fits, else lines as equal in length as they get. A single word
  /// that is wider stands alone on its line.
  public List<String> lines(String text, double size, double width) {
    var words = List.of(text.strip().split(" +"));
    var fewest = broken(words, size, width);
    if (fewest.size() == 2) {
      for (var at = 1; at < words.size(); at++) {
        if (words.get(at).startsWith("“")) {
          var lines =
              List.of(
                  String.join(" ", words.subList(0, at)),
                  String.join(" ", words.subList(at, words.size())));
          if (lines.stream().allMatch(line -> widthOf(line, size) <= width)) {
            return lines;
          }
        }
      }
    }
    var narrow = 0.0;
    var wide = width;
    for (var halving = 0; halving < 12; halving++) {
      var middle = (narrow + wide) / 2;
      if (broken(words, size, middle).size() > fewest.size()) {
        narrow = middle;
      } else {
        wide = middle;
      }
    }
    return broken(words, size, wide);
  }

  private List<String> broken(List<String> words, double size, double width) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : words) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && widthOf(longer, size) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  /// Advance widths per em of one face, read once.
  private static final class Metrics {
    /// Beyond the last Vietnamese letter, dash, quotation mark and currency sign.
    private static final int MEASURED = 0x2200;

    private static final Map<Face, Metrics> ALL =
        new EnumMap<Face, Metrics>(
            Stream.of(Face.values()).collect(toMap(face -> face, Metrics::read)));

    private final double[] advances;

    private Metrics(double[] advances) {
      this.advances = advances;
    }

    static Metrics of(Face face) {
      return requireNonNull(ALL.get(face));
    }

    double advance(int sign) {
      return sign < MEASURED ? advances[sign] : 1;
    }

    private static Metrics read(Face face) {
      try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.whole()))) {
        var glyphs = font.getUnicodeCmapLookup();
        double perEm = font.getUnitsPerEm();
        var advances = new double[MEASURED];
        for (var sign = 0; sign < advances.length; sign++) {
          advances[sign] = font.getAdvanceWidth(glyphs.getGlyphId(sign)) / perEm;
        }
        return new Metrics(advances);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
