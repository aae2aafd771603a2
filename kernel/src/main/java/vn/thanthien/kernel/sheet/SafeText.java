package vn.thanthien.kernel.sheet;

import vn.thanthien.kernel.text.VietnameseText;

/// Texts that citizens typed, made harmless for the official who opens the sheet: what begins like
/// a formula (also behind blanks or signs without width) gets an apostrophe in front.
final class SafeText {

  /// The last four are the full-width forms, which some spreadsheets take for the first.
  private static final String FORMULA_SIGNS = "=+-@＝＋－＠";

  private SafeText() {}

  static String of(String text) {
    var printable = VietnameseText.printable(text);
    var first = printable.codePoints().dropWhile(SafeText::isBlank).findFirst();
    return first.isPresent() && FORMULA_SIGNS.indexOf(first.getAsInt()) >= 0
        ? "'" + printable
        : printable;
  }

  private static boolean isBlank(int sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.getType(sign) == Character.FORMAT;
  }
}
