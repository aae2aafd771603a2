package vn.thanthien.letter.paper;

/// The paper a letter is printed on. An official document stands on A4 (NĐ 30/2020/NĐ-CP, Phụ lục
/// I); a card of congratulation or condolence may be half of it. Sizes are millimetres for pages,
/// points for letters.
public enum PaperSize {
  A4(210, 297, 1, 14),
  A5(148, 210, 0.7, 11);

  private final int width;
  private final int height;
  private final double headScale;
  private final double bodySize;

  PaperSize(int width, int height, double headScale, double bodySize) {
    this.width = width;
    this.height = height;
    this.headScale = headScale;
    this.bodySize = bodySize;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// How much smaller its letterhead is than the one of A4.
  public double headScale() {
    return headScale;
  }

  public double bodySize() {
    return bodySize;
  }
}
