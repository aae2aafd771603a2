package vn.thanthien.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// When an act happened, by the caller's word.
public final class ActTime {

  private static final int FIRST_YEAR = 1900;

  private ActTime() {}

  /// The stated moment, or now where none is stated.
  ///
  /// @param field of the request that states it
  /// @throws Refusal `time-order` naming the field when it lies in the future
  public static Instant of(@Nullable Instant stated, Clock clock, String field) {
    var now = clock.instant();
    if (stated != null && stated.isAfter(now)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Thời điểm không thể ở tương lai.", field);
    }
    return stated == null ? now : stated;
  }

  /// The stated legal day, which is over or running.
  ///
  /// @param field of the request that states it
  /// @throws Refusal `time-order` naming the field when it lies in the future or before 1900
  public static LocalDate ofDay(LocalDate stated, Clock clock, String field) {
    if (stated.isAfter(VietnamTime.dayOf(clock.instant()))) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày không thể ở tương lai.", field);
    }
    if (stated.getYear() < FIRST_YEAR) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày không thể trước năm %d.".formatted(FIRST_YEAR), field);
    }
    return stated;
  }
}
