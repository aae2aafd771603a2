package vn.thanthien.kernel.contract.reference;

import vn.thanthien.kernel.calendar.CalendarYear;

/// The special days of one calendar year; its revision is the table's own.
public record CalendarYearState(CalendarYear calendar) implements ReferenceFact {

  @Override
  public String key() {
    return "calendar-" + calendar.year();
  }

  @Override
  public long revision() {
    return calendar.revision();
  }

  /// The calendar is everybody's.
  @Override
  public String unit() {
    return "";
  }
}
