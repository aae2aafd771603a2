package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/// Numbers as Vietnamese texts write them: `1.716`, `42,41%`, "chín mươi lăm phẩy năm".
final class VietnameseNumber {
  private static final Map<String, Integer> DIGITS =
      Map.ofEntries(
          Map.entry(VietnameseWord.key("không"), 0),
          Map.entry(VietnameseWord.key("một"), 1),
          Map.entry(VietnameseWord.key("mốt"), 1),
          Map.entry(VietnameseWord.key("hai"), 2),
          Map.entry(VietnameseWord.key("ba"), 3),
          Map.entry(VietnameseWord.key("bốn"), 4),
          Map.entry(VietnameseWord.key("tư"), 4),
          Map.entry(VietnameseWord.key("năm"), 5),
          Map.entry(VietnameseWord.key("lăm"), 5),
          Map.entry(VietnameseWord.key("nhăm"), 5),
          Map.entry(VietnameseWord.key("sáu"), 6),
          Map.entry(VietnameseWord.key("bảy"), 7),
          Map.entry(VietnameseWord.key("bẩy"), 7),
          Map.entry(VietnameseWord.key("tám"), 8),
          Map.entry(VietnameseWord.key("chín"), 9));
  private static final String TEN = VietnameseWord.key("mười");
  private static final String TENS = VietnameseWord.key("mươi");
  private static final String HUNDRED = VietnameseWord.key("trăm");
  private static final String THOUSAND = VietnameseWord.key("nghìn");
  private static final String SOUTHERN_THOUSAND = VietnameseWord.key("ngàn");
  private static final String POINT = VietnameseWord.key("phẩy");
  private static final String HALF = VietnameseWord.key("rưỡi");
  private static final List<String> ZERO_TENS =
      List.of(VietnameseWord.key("linh"), VietnameseWord.key("lẻ"));

  private VietnameseNumber() {}

  static String percent(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',') + "%";
  }

  static String count(BigDecimal value) {
    var plain = value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    return plain.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
  }

  /// Digits with `.` and `,`: three digits after each point are thousands, else it is decimal.
  static BigDecimal parse(String digits) {
    var comma = digits.indexOf(',');
    var point = digits.indexOf('.');
    String plain;
    if (comma >= 0 && point >= 0) {
      plain = comma > point ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
    } else if (comma >= 0) {
      plain = digits.replace(',', '.');
    } else {
      plain = digits.matches("[1-9]\\d{0,2}(\\.\\d{3})+") ? digits.replace(".", "") : digits;
    }
    var firstPoint = plain.indexOf('.');
    if ((firstPoint >= 0 && plain.indexOf('.', firstPoint + 1) >= 0) || plain.length() > 18) {
      return null;
    }
    return new BigDecimal(plain);
  }

  static boolean isNumberWord(String key) {
    return DIGITS.containsKey(key)
        || key.equals(TEN)
        || key.equals(TENS)
        || key.equals(HUNDRED)
        || key.equals(THOUSAND)
        || key.equals(SOUTHERN_THOUSAND)
        || key.equals(POINT)
        || key.equals(HALF)
        || ZERO_TENS.contains(key);
  }

  /// "chín mươi lăm phẩy hai" → 95.2; null when the words make no number.
  static BigDecimal parseWords(List<String> keys) {
    var point = keys.indexOf(POINT);
    if (point < 0) {
      var half = !keys.isEmpty() && keys.getLast().equals(HALF);
      var whole = integer(half ? keys.subList(0, keys.size() - 1) : keys);
      if (whole < 0) {
        return null;
      }
      return half ? new BigDecimal(whole + ".5") : BigDecimal.valueOf(whole);
    }
    var whole = integer(keys.subList(0, point));
    var rest = keys.subList(point + 1, keys.size());
    var fraction = new StringBuilder();
    if (rest.stream().allMatch(DIGITS::containsKey)) {
      rest.forEach(k -> fraction.append(DIGITS.get(k)));
    } else {
      var decimals = integer(rest);
      if (decimals >= 0) {
        fraction.append(decimals);
      }
    }
    return whole < 0 || fraction.isEmpty() ? null : new BigDecimal(whole + "." + fraction);
  }

  private static long integer(List<String> keys) {
    if (keys.isEmpty() || keys.size() > 12) {
      return -1;
    }
    long total = 0;
    long group = 0;
    long digit = -1;
    for (var key : keys) {
      if (DIGITS.containsKey(key)) {
        if (digit >= 0) {
          // "chín lăm" for 95: the colloquial form without "mươi"
          group += digit * 10;
        }
        digit = DIGITS.get(key);
      } else if (key.equals(TENS)) {
        group += Math.max(digit, 0) * 10;
        digit = -1;
      } else if (key.equals(TEN)) {
        group += 10;
        digit = -1;
      } else if (key.equals(HUNDRED)) {
        group += Math.max(digit, 1) * 100;
        digit = -1;
      } else if (key.equals(THOUSAND) || key.equals(SOUTHERN_THOUSAND)) {
        total += (group + Math.max(digit, 0)) * 1000;
        group = 0;
        digit = -1;
      } else if (!ZERO_TENS.contains(key)) {
        return -1;
      }
    }
    return total + group + Math.max(digit, 0);
  }
}
