package vn.thanthien.dossier.dossierimport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// Moments as sources tell them: ISO-8601 with offset, or a date alone where no hours are kept.
///
/// @param now nothing may have happened later
record ToldMoments(Instant now) {

  /// No one-stop desk is older.
  private static final Instant EARLIEST = VietnamTime.startOf(LocalDate.of(1990, 1, 1));

  /// No limit of the law is longer.
  private static final Duration LONGEST = Duration.ofDays(3_650);

  /// A date alone stands for its first moment, which makes nothing late.
  Instant at(String text, String field) {
    var moment = isDate(text) ? VietnamTime.startOf(date(text, field)) : exact(text, field);
    if (moment.isAfter(now)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Thời điểm không thể ở tương lai.", field);
    }
    if (moment.isBefore(EARLIEST)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Thời điểm quá xa trong quá khứ.", field);
    }
    return moment;
  }

  /// As above; a date alone that is also the day of the step before comes right after it.
  Instant after(Instant before, String text, String field) {
    var moment = at(text, field);
    return isDate(text)
            && moment.isBefore(before)
            && VietnamTime.dayOf(moment).equals(VietnamTime.dayOf(before))
        ? before
        : moment;
  }

  /// A due date alone lasts to its last second: where a source keeps dates, dates are compared.
  Instant due(String text, String field) {
    var due =
        isDate(text)
            ? VietnamTime.startOf(date(text, field).plusDays(1)).minusSeconds(1)
            : exact(text, field);
    if (due.isAfter(now.plus(LONGEST))) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày hẹn trả quá xa.", field);
    }
    return due;
  }

  private static boolean isDate(String text) {
    return text.length() == 10;
  }

  private static LocalDate date(String text, String field) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(field);
    }
  }

  private static Instant exact(String text, String field) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw unreadable(field);
    }
  }

  private static Refusal unreadable(String field) {
    return new Refusal(
        ProblemType.INVALID,
        "Ngày giờ phải theo ISO-8601, ví dụ 2023-05-04T08:15:00+07:00.",
        field);
  }
}
