package vn.thanthien.reporting.contradiction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// The comparison key of one word: lower case, the tone written at the end, so that composed and
/// decomposed text, "hoà" and "hòa", "tỉ" and "tỷ" are the same word.
final class VietnameseWord {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
  private static final Set<String> STOPS = Set.of("c", "ch", "p", "t");
  private static final String VOWELS = "aăâeêioôơuưy";

  private VietnameseWord() {}

  static String key(String word) {
    var letters = new StringBuilder(word.length() + 1);
    var tone = 0;
    var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (var i = 0; i < decomposed.length(); i++) {
      var c = decomposed.charAt(i);
      var mark = TONES.indexOf(c);
      if (mark >= 0) {
        tone = mark + 1;
      } else if (Character.getType(c) != Character.FORMAT) {
        letters.append(c == 'ð' ? 'đ' : c);
      }
    }
    var key = Normalizer.normalize(letters, Normalizer.Form.NFC);
    var last = key.length() - 1;
    if (last > 0 && key.charAt(last) == 'y' && VOWELS.indexOf(key.charAt(last - 1)) < 0) {
      key = key.substring(0, last) + "i";
    }
    return tone == 0 ? key : key + tone;
  }

  /// Base letters without marks and tone, e.g. `quyet`.
  static String base(String key) {
    var decomposed = Normalizer.normalize(key, Normalizer.Form.NFD);
    var plain = new StringBuilder(decomposed.length());
    for (var i = 0; i < decomposed.length(); i++) {
      var c = decomposed.charAt(i);
      if (Character.isLetter(c)) {
        plain.append(c == 'đ' ? 'd' : c);
      }
    }
    return plain.toString();
  }

  /// Whether the key can be a Vietnamese syllable at all; a slip of the pen often cannot.
  static boolean isSyllable(String key) {
    var toned = !key.isEmpty() && Character.isDigit(key.charAt(key.length() - 1));
    var tone = toned ? key.charAt(key.length() - 1) - '0' : 0;
    var letters = toned ? key.substring(0, key.length() - 1) : key;
    var nucleus = 0;
    while (nucleus < letters.length() && VOWELS.indexOf(letters.charAt(nucleus)) < 0) {
      nucleus++;
    }
    var coda = nucleus;
    while (coda < letters.length() && VOWELS.indexOf(letters.charAt(coda)) >= 0) {
      coda++;
    }
    var end = letters.substring(coda);
    var stopped = STOPS.contains(end);
    return ONSETS.contains(letters.substring(0, nucleus))
        && coda > nucleus
        && coda - nucleus <= 3
        && CODAS.contains(end)
        && (!stopped || tone == 2 || tone == 5);
  }
}
