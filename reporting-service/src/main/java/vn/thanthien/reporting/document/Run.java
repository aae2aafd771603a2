package vn.thanthien.reporting.document;

import vn.thanthien.kernel.paper.Face;

/// A stretch of a paragraph in one face.
public record Run(String text, Face face) {
  public static Run plain(String text) {
    return new Run(text, Face.REGULAR);
  }

  public static Run bold(String text) {
    return new Run(text, Face.BOLD);
  }

  public static Run italic(String text) {
    return new Run(text, Face.ITALIC);
  }
}
