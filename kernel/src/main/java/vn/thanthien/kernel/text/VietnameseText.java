package vn.thanthien.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Vietnamese words as people look for them.
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
}
