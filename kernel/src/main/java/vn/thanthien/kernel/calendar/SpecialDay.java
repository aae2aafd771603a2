package vn.thanthien.kernel.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A date whose working or not working does not follow from the day of the week alone.
///
/// @param name what the day is, in Vietnamese, for people
/// @param source the document that says so; null when none is known
public record SpecialDay(
    LocalDate date,
    Kind kind,
    String name,
    @Schema(nullable = true) @Nullable String source,
    Verification verification) {

  /// Why the day is special.
  public enum Kind {
    /// A holiday of the law (BLLĐ 2019, Đ.112); may fall on a weekly rest day.
    PUBLIC_HOLIDAY(false),
    /// Given for a holiday that fell on a weekly rest day (BLLĐ 2019, Đ.111.3).
    SUBSTITUTE_DAY_OFF(false),
    /// A working day given off in exchange for a rest day worked (hoán đổi).
    SWAPPED_DAY_OFF(false),
    /// A rest day worked in exchange (làm bù).
    COMPENSATORY_WORKDAY(true);

    private final boolean working;

    Kind(boolean working) {
      this.working = working;
    }

    /// Whether people work on such a day.
    public boolean isWorking() {
      return working;
    }
  }
}
