package vn.thanthien.reporting.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.SpecialDay;
import vn.thanthien.kernel.calendar.Verification;

/// An announced year as the administrator states it.
///
/// @param announcement the documents that announced it
record PutCalendarYear(
    @NotBlank @Size(max = 500) String announcement,
    @Nullable @Size(max = 1000) String note,
    @NotNull List<@NotNull @Valid Day> days) {

  PutCalendarYear {
    days = days == null ? List.of() : List.copyOf(days);
  }

  /// One special day.
  record Day(
      @NotNull LocalDate date,
      @NotNull SpecialDay.Kind kind,
      @NotBlank @Size(max = 200) String name,
      @Nullable @Size(max = 300) String source,
      @NotNull Verification verification) {

    SpecialDay special() {
      return new SpecialDay(date, kind, name, source, verification);
    }
  }
}
