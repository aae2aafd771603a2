package vn.thanthien.kernel.paper;

import java.io.IOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A face as files carry it, cut down to some signs and packed once for many files. It has a table
/// of their codes and widths, which PDFBox looks up anew for every sign of every text: a fifth of
/// the printing.
///
/// Without ligatures and the like: Vietnamese has a letter for every sign it needs.
final class PrintedFont extends PDType0Font {

  private final CmapLookup glyphs;
  private final byte[][] codes;
  private final float[] widths;

  private PrintedFont(COSDictionary dictionary, CmapLookup glyphs, BitSet signs)
      throws IOException {
    super(dictionary);
    this.glyphs = glyphs;
    codes = new byte[signs.length()][];
    widths = new float[signs.length()];
    for (var sign : signs.stream().toArray()) {
      var glyph = glyphs.getGlyphId(sign);
      if (glyph != 0) {
        codes[sign] = encodeGlyphId(glyph);
        widths[sign] = getWidth(glyph);
      }
    }
  }

  /// A face cut down to these signs, as far as it has them.
  static PrintedFont of(Face face, BitSet signs) throws IOException {
    var whole = new TTFParser().parse(new RandomAccessReadBuffer(face.whole()));
    whole.setEnableGsub(false);
    var glyphs = whole.getUnicodeCmapLookup();
    // not closed: the font's streams are its own
    var cut = PDType0Font.load(new PDDocument(), whole, true);
    signs.stream().forEach(cut::addToSubset);
    cut.subset();
    return new PrintedFont(cut.getCOSObject(), glyphs, signs);
  }

  @Override
  public CmapLookup getCmapLookup() {
    return glyphs;
  }

  @Override
  protected byte[] encode(int sign) {
    return codes[known(sign)];
  }

  @Override
  public float getStringWidth(String text) {
    var width = 0f;
    for (var at = 0; at < text.length(); ) {
      var sign = text.codePointAt(at);
      width += widths[known(sign)];
      at += Character.charCount(sign);
    }
    return width;
  }

  private int known(int sign) {
    if (sign >= codes.length || codes[sign] == null) {
      throw new IllegalArgumentException("no glyph for U+%04X".formatted(sign));
    }
    return sign;
  }
}
