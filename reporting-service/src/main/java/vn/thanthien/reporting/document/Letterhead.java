package vn.thanthien.reporting.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;

/// What stands above the title.
///
/// @param parentAgency the body directly above, printed over the agency; null for a People's
///   Committee
/// @param agency who issues, in ordinary case: "Ủy ban nhân dân xã Hoằng Cát"
/// @param number number in the year's register, from 1; null leaves the place blank
/// @param symbol e.g. "BC-UBND"
/// @param place e.g. "Hoằng Cát"
/// @param date day of issue; null leaves day, month and year blank
/// @param isDraft marked "DỰ THẢO" under its number
public record Letterhead(
    @Nullable String parentAgency,
    String agency,
    @Nullable Integer number,
    String symbol,
    String place,
    @Nullable LocalDate date,
    boolean isDraft) {

  public Letterhead {
    Text.require("agency", agency);
    Text.require("symbol", symbol);
    Text.require("place", place);
    if (number != null && number < 1) {
      throw new IllegalArgumentException("number is below 1: " + number);
    }
  }

  /// "15/BC-UBND", "07/BC-UBND", or blanks before the stroke while there is no number.
  String notation() {
    var digits = number == null ? Text.BLANK : VietnameseFormat.two(number);
    return digits + "/" + VietnameseText.printable(symbol);
  }

  /// "ngày 05 tháng 11 năm 2023", or the same with blanks.
  String day() {
    return date == null
        ? "ngày" + Text.BLANK + "tháng" + Text.BLANK + "năm" + Text.BLANK
        : VietnameseFormat.longDate(date);
  }
}
