package vn.thanthien.kernel.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The faces, parsed once for as many documents as are printed at a time: a parsed font serves one
/// document after the other, never two at once.
///
/// Without ligatures and the like: Vietnamese has a letter for every sign it needs, and looking for
/// them took five sixths of the printing.
final class PrintedFonts {

  private static final ArrayBlockingQueue<PrintedFonts> IDLE =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  private final Map<Face, TrueTypeFont> faces = new EnumMap<>(Face.class);

  private PrintedFonts() {
    for (var face : Face.values()) {
      try (var stream = face.open()) {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        font.setEnableGsub(false);
        faces.put(face, font);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// For one document; whoever fails with it keeps it.
  static PrintedFonts borrowed() {
    var idle = IDLE.poll();
    return idle == null ? new PrintedFonts() : idle;
  }

  /// Kept for the next document, unless there are enough.
  void giveBack() {
    IDLE.offer(this);
  }

  /// A face in a document, with the signs that are used there.
  PDFont in(PDDocument document, Face face) throws IOException {
    return PDType0Font.load(document, Objects.requireNonNull(faces.get(face)), true);
  }
}
