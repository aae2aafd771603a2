package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;

/// Splits a text into words that remember where they stood. One pass, no regular expressions.
final class Words {
  private static final String QUOTES = "\"'“”‘’«»*_";

  private Words() {}

  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    var breaks = 0;
    var i = 0;
    while (i < text.length()) {
      var c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isIgnored(c)) {
        breaks += c == '\n' || (c == '\r' && !followedBy(text, i, '\n')) ? 1 : 0;
        i++;
        continue;
      }
      var end = i + 1;
      Word word;
      if (isDigit(c)) {
        while (end < text.length() && continuesNumber(text, end)) {
          end++;
        }
        var digits = text.substring(i, end);
        var number = VietnameseNumber.parse(digits);
        word = new Word(Word.Kind.NUMBER, digits, i, end, number, false, breaks);
      } else if (Character.isLetter(c)) {
        while (end < text.length() && continuesWord(text.charAt(end))) {
          end++;
        }
        var key = VietnameseWord.key(text.substring(i, end));
        word = new Word(Word.Kind.LETTERS, key, i, end, null, Character.isUpperCase(c), breaks);
      } else {
        word = new Word(Word.Kind.MARK, mark(c), i, end, null, false, breaks);
      }
      words.add(word);
      breaks = 0;
      i = end;
    }
    return words;
  }

  private static String mark(char c) {
    return switch (c) {
      case '％', '﹪', '٪' -> "%";
      case '–', '—', '‐', '‑', '−' -> "-";
      case '，' -> ",";
      case '；' -> ";";
      case '（', '[' -> "(";
      case '）', ']' -> ")";
      case '：' -> ":";
      case '…' -> ".";
      default -> String.valueOf(c);
    };
  }

  private static boolean continuesNumber(String text, int i) {
    var c = text.charAt(i);
    var separates = c == ',' || c == '.';
    return isDigit(c) || (separates && i + 1 < text.length() && isDigit(text.charAt(i + 1)));
  }

  private static boolean continuesWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isIgnored(char c) {
    return QUOTES.indexOf(c) >= 0
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean followedBy(String text, int i, char c) {
    return i + 1 < text.length() && text.charAt(i + 1) == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
