package vn.thanthien.kernel.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Which days a time limit counts.
public enum DayCount {

  /// Ngày làm việc.
  WORKING {
    @Override
    LocalDate plus(WorkingCalendar calendar, LocalDate start, int days) {
      return calendar.plusWorkingDays(start, days);
    }

    @Override
    int between(WorkingCalendar calendar, LocalDate a, LocalDate b) {
      return calendar.workingDaysBetween(a, b);
    }
  },

  /// Ngày: days off count as well; a limit that ends on one ends on the next working day (BLDS
  /// 91/2015/QH13, Đ.148.5, not verified).
  CALENDAR {
    @Override
    LocalDate plus(WorkingCalendar calendar, LocalDate start, int days) {
      return calendar.workingDayFrom(start.plusDays(days));
    }

    @Override
    int between(WorkingCalendar calendar, LocalDate a, LocalDate b) {
      return (int) ChronoUnit.DAYS.between(a, b);
    }
  };

  abstract LocalDate plus(WorkingCalendar calendar, LocalDate start, int days);

  abstract int between(WorkingCalendar calendar, LocalDate a, LocalDate b);
}
