package vn.thanthien.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Vietnamese words as people look for them and as they are printed.
public final class VietnameseText {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private VietnameseText() {}

  /// Without accents, in lower case, single-spaced: `Lê Thị Đào` becomes `le thi dao`, however its
  /// letters were composed.
  public static String folded(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BLANKS.matcher(bare.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll(" ").strip();
  }

  /// In composed form (NFC), every control character and line break a space, without what XML 1.0
  /// cannot carry: fit for paper and for a cell of a sheet.
  public static String printable(String text) {
    return Normalizer.normalize(isPlain(text) ? text : plain(text), Normalizer.Form.NFC);
  }

  private static boolean isPlain(String text) {
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      if (Character.isISOControl(sign) || !isPrintable(sign)) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .map(sign -> Character.isISOControl(sign) ? ' ' : sign)
        .filter(VietnameseText::isPrintable)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// Printable, in capitals; the same in every locale.
  public static String capitals(String text) {
    return printable(text).toUpperCase(Locale.ROOT);
  }

  /// The name alone, without the kind that stands before it in small letters: `Hoằng Cát` of `xã
  /// Hoằng Cát`.
  public static String properName(String name) {
    var start = 0;
    while (start < name.length() && !Character.isUpperCase(name.charAt(start))) {
      start++;
    }
    return start == name.length() ? name : name.substring(start);
  }

  private static boolean isPrintable(int sign) {
    var noncharacter = (sign & 0xfffe) == 0xfffe || (sign >= 0xfdd0 && sign <= 0xfdef);
    return Character.getType(sign) != Character.SURROGATE && !noncharacter;
  }
}
