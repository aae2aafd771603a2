package vn.thanthien.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of the law on holidays: which days off one occasion gives, while the row is in force.
///
/// @param reckoning by which calendar `month` and `day` name the occasion
/// @param length how many consecutive days it gives
/// @param firstDays where those days may begin, in days from the occasion; the earlier in the list
///   the more customary
/// @param choices how one of `firstDays` is proposed; what is still equal is settled by their order
/// @param substituted whether a day of it on a weekly rest day is given later (BLLĐ 2019, Đ.111.3)
/// @param effectiveFrom the first occasion date the row holds for
/// @param effectiveTo the first one it no longer holds for; null while in force
public record StatutoryHoliday(
    String name,
    Reckoning reckoning,
    int month,
    int day,
    int length,
    List<Integer> firstDays,
    List<Choice> choices,
    boolean substituted,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String legalBasis,
    Verification verification,
    @Nullable String note) {

  /// The calendar that names the occasion.
  public enum Reckoning {
    SOLAR,
    LUNAR
  }

  /// What makes one placing of the days better than another.
  public enum Choice {
    /// The fewest of its days on weekly rest days.
    FEWEST_ON_REST_DAYS,
    /// The longest unbroken rest, weekly rest days and substitutes included.
    LONGEST_REST
  }

  public StatutoryHoliday {
    if (length < 1 || firstDays.isEmpty()) {
      throw new IllegalArgumentException(name + " gives no day off");
    }
    firstDays = List.copyOf(firstDays);
    choices = List.copyOf(choices);
  }

  /// The day of the occasion itself in a solar year.
  LocalDate occasion(int year) {
    return switch (reckoning) {
      case SOLAR -> LocalDate.of(year, month, day);
      case LUNAR -> LunarCalendar.VIETNAM.solarDate(LunarDate.of(year, month, day));
    };
  }

  /// Whether the row is in force on any day of a year; spares reckoning occasions that cannot
  /// count.
  boolean isInForceDuring(int year) {
    return effectiveFrom.getYear() <= year
        && (effectiveTo == null || effectiveTo.getYear() >= year);
  }

  boolean isInForce(LocalDate occasion) {
    return !occasion.isBefore(effectiveFrom)
        && (effectiveTo == null || occasion.isBefore(effectiveTo));
  }

  /// Every allowed placing of its days around an occasion, in the order of `firstDays`.
  List<List<LocalDate>> placings(LocalDate occasion) {
    return firstDays.stream()
        .map(first ->
            Stream.iterate(occasion.plusDays(first), date -> date.plusDays(1))
                .limit(length)
                .toList())
        .toList();
  }
}
