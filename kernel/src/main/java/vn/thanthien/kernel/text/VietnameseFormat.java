package vn.thanthien.kernel.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.thanthien.kernel.time.VietnamTime;

/// Numbers, money and days as Vietnamese documents print them, whatever the machine's locale.
public final class VietnameseFormat {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(VietnamTime.ZONE);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'").withZone(VietnamTime.ZONE);

  private VietnameseFormat() {}

  /// "1.716": dots between thousands.
  public static String count(long number) {
    return decimal(BigDecimal.valueOf(number), 0);
  }

  /// "1.234,50": this many decimals, rounded HALF_UP.
  public static String decimal(BigDecimal number, int decimals) {
    var plain = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    var negative = plain.startsWith("-");
    var digits = negative ? plain.substring(1) : plain;
    var point = digits.indexOf('.');
    var whole = point < 0 ? digits : digits.substring(0, point);
    var text = new StringBuilder(negative ? "-" : "");
    for (var i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append('.');
      }
      text.append(whole.charAt(i));
    }
    return point < 0
        ? text.toString()
        : text.append(',').append(digits, point + 1, digits.length()).toString();
  }

  /// "42,41%": two decimals, rounded HALF_UP.
  ///
  /// @param percent 42.41 for 42,41%
  public static String percent(BigDecimal percent) {
    return decimal(percent, 2) + "%";
  }

  /// "100.000.000 đồng".
  public static String dong(BigDecimal amount) {
    return decimal(amount, 0) + " đồng";
  }

  /// "903 hồ sơ": a printed number with what it counts, unless it says so itself.
  public static String withUnit(String number, String unit) {
    return number.contains(unit) ? number : number + " " + unit;
  }

  /// "05/11/2023".
  public static String date(LocalDate day) {
    return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
  }

  /// "ngày 05 tháng 11 năm 2023": days below 10 and months 1 and 2 with a zero (NĐ 30/2020).
  public static String longDate(LocalDate day) {
    var month = day.getMonthValue();
    return "ngày "
        + two(day.getDayOfMonth())
        + " tháng "
        + (month <= 2 ? two(month) : Integer.toString(month))
        + " năm "
        + day.getYear();
  }

  /// "08:15 05/11/2023", in Asia/Ho_Chi_Minh.
  public static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /// "08 giờ 15 phút, ngày 05 tháng 11 năm 2023", in Asia/Ho_Chi_Minh.
  public static String longMoment(Instant moment) {
    return HOUR.format(moment) + ", " + longDate(VietnamTime.dayOf(moment));
  }

  /// "05", "15", "1.716": a count, below 10 with a zero.
  public static String padded(long number) {
    return number >= 0 && number < 10 ? "0" + number : count(number);
  }

  /// "05", "15", "1716": the number of a document or day, below 10 with a zero.
  public static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
