package vn.thanthien.dossier.procedure;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;

/// Procedures as the rule tests need them.
public final class ProcedureMother {

  private ProcedureMother() {}

  /// Of so many working days.
  public static Procedure of(int days) {
    return of(days, DayCount.WORKING, null);
  }

  /// Due the same day, when received by its cut-off.
  public static Procedure sameDay(LocalTime cutOff) {
    return of(0, DayCount.WORKING, cutOff);
  }

  public static Procedure of(int days, DayCount dayCount, LocalTime cutOff) {
    return new Procedure(
        "1.001193",
        new PutProcedure(
            "Đăng ký khai sinh",
            "Hộ tịch",
            days,
            dayCount,
            cutOff,
            OnlineLevel.FULL,
            LifeEvent.BIRTH,
            0L,
            LocalDate.of(2020, 1, 1)));
  }
}
