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

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /// Refuses a period without a day, or of another age, naming the field.
  public DayPeriod {
    mustBeOfOurAge(from, "from");
    mustBeOfOurAge(to, "to");
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

  private static void mustBeOfOurAge(LocalDate day, String field) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new Refusal(
          ProblemType.INVALID,
          "Ngày phải trong khoảng từ năm %d đến năm %d.".formatted(FIRST_YEAR, LAST_YEAR),
          field);
    }
  }
}
