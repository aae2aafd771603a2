package vn.thanthien.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thanthien.kernel.text.VietnameseText;

/// A text on its way to paper.
final class Text {
  static final String NO_BREAK_SPACE = "\u00a0";

  /// Room for a handwritten number.
  static final String BLANK = NO_BREAK_SPACE.repeat(6);

  private static final Pattern END = Pattern.compile("[\\s.;,/]+$");

  private Text() {}

  static void require(String name, String text) {
    if (VietnameseText.printable(text).isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  /// "Báo cáo" for "BÁO CÁO".
  static String sentenceCase(String text) {
    var lower = VietnameseText.printable(text).toLowerCase(Locale.ROOT);
    var first = lower.offsetByCodePoints(0, 1);
    return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
  }

  /// The text with this ending in place of its last punctuation.
  static String ending(String text, String end) {
    return END.matcher(VietnameseText.printable(text)).replaceFirst("") + end;
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
