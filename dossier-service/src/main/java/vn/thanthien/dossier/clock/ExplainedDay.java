package vn.thanthien.dossier.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.ShippedCalendar;
import vn.thanthien.kernel.calendar.SpecialDay;
import vn.thanthien.kernel.calendar.WorkingCalendar;

/// A day on the way to a due date: counted, or skipped for a reason.
///
/// @param name what the day is, in Vietnamese, for people
/// @param legalBasis the document that says so, absent for an ordinary working day
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplainedDay(
    LocalDate date, Kind kind, boolean counted, String name, @Nullable String legalBasis) {

  /// What kind of day it is.
  enum Kind {
    WORKING_DAY,
    WEEKEND,
    PUBLIC_HOLIDAY,
    SUBSTITUTE_DAY_OFF,
    SWAPPED_DAY_OFF,
    COMPENSATORY_WORKDAY
  }

  static ExplainedDay of(LocalDate date, WorkingCalendar calendar, boolean counted) {
    return calendar
        .specialDay(date)
        .map(special ->
            new ExplainedDay(date, kind(special.kind()), counted, special.name(), special.source()))
        .orElseGet(() ->
            calendar.isWorkingDay(date)
                ? new ExplainedDay(date, Kind.WORKING_DAY, counted, "Ngày làm việc", null)
                : new ExplainedDay(
                    date,
                    Kind.WEEKEND,
                    counted,
                    "Ngày nghỉ hằng tuần",
                    ShippedCalendar.holidayLaw().weeklyRestBasis()));
  }

  private static Kind kind(SpecialDay.Kind kind) {
    return switch (kind) {
      case PUBLIC_HOLIDAY -> Kind.PUBLIC_HOLIDAY;
      case SUBSTITUTE_DAY_OFF -> Kind.SUBSTITUTE_DAY_OFF;
      case SWAPPED_DAY_OFF -> Kind.SWAPPED_DAY_OFF;
      case COMPENSATORY_WORKDAY -> Kind.COMPENSATORY_WORKDAY;
    };
  }
}
