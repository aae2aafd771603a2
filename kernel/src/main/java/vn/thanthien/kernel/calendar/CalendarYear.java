package vn.thanthien.kernel.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The special days of one year, in the order of their dates.
///
/// @param announcement the documents that announced the year; null for a proposal or when unknown
/// @param revision counts the corrections of this year's table from 1; the highest one is in force
/// @param note what is still open about the table, for people; may be null
public record CalendarYear(
    int year,
    Provenance provenance,
    @Schema(nullable = true) @Nullable String announcement,
    int revision,
    @Schema(nullable = true) @Nullable String note,
    List<SpecialDay> days) {

  /// Whether anybody with the power to do so has fixed the year.
  public enum Provenance {
    /// Fixed by the competent body for state agencies.
    ANNOUNCED,
    /// Computed from the law; to be replaced when the year is announced.
    PROPOSED
  }

  /// @throws IllegalArgumentException if a day lies outside the year or is listed twice
  public CalendarYear {
    if (revision < 1) {
      throw new IllegalArgumentException("revision " + revision + " of " + year + " is below 1");
    }
    Set<LocalDate> seen = new HashSet<>();
    for (var day : days) {
      if (day.date().getYear() != year) {
        throw new IllegalArgumentException(day.date() + " does not lie in " + year);
      }
      if (!seen.add(day.date())) {
        throw new IllegalArgumentException(day.date() + " is listed twice");
      }
    }
    days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
  }

  /// Whether the year is only computed, so that its due dates may still move.
  @JsonIgnore
  public boolean isProposed() {
    return provenance == Provenance.PROPOSED;
  }
}
