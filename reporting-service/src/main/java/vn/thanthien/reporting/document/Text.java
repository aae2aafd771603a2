package vn.thanthien.reporting.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text on its way to paper.
final class Text {
  static final String NO_BREAK_SPACE = "\u00a0";

  /// Room for a handwritten number.
  static final String BLANK = NO_BREAK_SPACE.repeat(6);

  private static final Pattern END = Pattern.compile("[\\s.;,/]+$");

  private Text() {}

  static void require(String name, String text) {
    if (clean(text).isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  /// The text in composed form (NFC), every control character and line break a space, and without
  /// what XML 1.0 cannot carry.
  static String clean(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .map(sign -> Character.isISOControl(sign) ? ' ' : sign)
        .filter(Text::isPrintable)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static boolean isPrintable(int sign) {
    var noncharacter = (sign & 0xfffe) == 0xfffe || (sign >= 0xfdd0 && sign <= 0xfdef);
    return Character.getType(sign) != Character.SURROGATE && !noncharacter;
  }

  /// In capitals; the same in every locale.
  static String capitals(String text) {
    return clean(text).toUpperCase(Locale.ROOT);
  }

  /// "Báo cáo" for "BÁO CÁO".
  static String sentenceCase(String text) {
    var lower = clean(text).toLowerCase(Locale.ROOT);
    var first = lower.offsetByCodePoints(0, 1);
    return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
  }

  /// The text with this ending in place of its last punctuation.
  static String ending(String text, String end) {
    return END.matcher(clean(text)).replaceFirst("") + end;
  }

  /// The texts, each ending ";" and the last ".".
  static List<String> enumeration(List<String> texts) {
    var lines = new ArrayList<String>();
    for (var i = 0; i < texts.size(); i++) {
      lines.add(ending(texts.get(i), i == texts.size() - 1 ? "." : ";"));
    }
    return List.copyOf(lines);
  }
}
