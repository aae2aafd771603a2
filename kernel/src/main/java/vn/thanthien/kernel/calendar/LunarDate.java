package vn.thanthien.kernel.calendar;

/// A day of the Vietnamese lunar calendar.
///
/// @param year the lunar year, numbered by the solar year in which its Tết falls
/// @param month 1 to 12; a leap month bears the number of the month before it
/// @param day 1 to 30
/// @param leapMonth whether the month is the leap one (tháng nhuận) of that number
public record LunarDate(int year, int month, int day, boolean leapMonth) {

  public LunarDate {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("lunar month " + month + " is not within 1 to 12");
    }
    if (day < 1 || day > 30) {
      throw new IllegalArgumentException("lunar day " + day + " is not within 1 to 30");
    }
  }

  /// A day of an ordinary (not leap) month.
  public static LunarDate of(int year, int month, int day) {
    return new LunarDate(year, month, day, false);
  }
}
