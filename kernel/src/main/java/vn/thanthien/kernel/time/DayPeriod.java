package vn.thanthien.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.text.VietnameseFormat;

/// Legal days of Vietnam, half-open.
///
/// @param from first day
/// @param to first day after
public record DayPeriod(LocalDate from, LocalDate to) {

  /// Refuses a period without a day, naming the field `to`.
  public DayPeriod {
    if (!to.isAfter(from)) {
      throw new Refusal(
          ProblemType.INVALID, "Ngày kết thúc (không kể ngày đó) phải sau ngày bắt đầu.", "to");
    }
  }

  /// Its first moment.
  public Instant start() {
    return VietnamTime.startOf(from);
  }

  /// The first moment after it.
  public Instant end() {
    return VietnamTime.startOf(to);
  }

  /// "Từ ngày 01/10/2026 đến ngày 31/10/2026".
  public String sentence() {
    return "Từ ngày %s đến ngày %s"
        .formatted(VietnameseFormat.date(from), VietnameseFormat.date(to.minusDays(1)));
  }
}
