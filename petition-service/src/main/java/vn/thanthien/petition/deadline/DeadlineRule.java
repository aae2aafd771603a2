package vn.thanthien.petition.deadline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.Verification;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.time.VietnamTime;

/// One dated row of the law on how long a stage of a petition may take. A petition keeps the row
/// that was in force on the day of its receipt.
///
/// @param code names the rule through all its versions, for example `complaint.accept`
/// @param effectiveFrom first day of receipt it applies to
/// @param effectiveTo first day it no longer applies to; absent while it is in force
/// @param amount days, 1 or more
/// @param start what the days are counted from; that day is day 0
/// @param legalBasis the document and article, in Vietnamese
@JsonIgnoreProperties(ignoreUnknown = true) // as kept with a petition by an older version
public record DeadlineRule(
    String code,
    Set<PetitionKind> kinds,
    Stage stage,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    int amount,
    Counting counting,
    Start start,
    String legalBasis,
    Verification verification) {

  /// Nanoseconds by which the database tells two moments apart.
  private static final long SMALLEST_STEP = 1000;

  /// What has to be done in time.
  public enum Stage {
    /// Decide whether the petition is taken up (thụ lý).
    ACCEPT,
    /// Settle or answer it.
    RESOLVE
  }

  /// Which days count.
  public enum Counting {
    /// Every day; one that ends on a day off stays there.
    CALENDAR_DAYS,
    WORKING_DAYS
  }

  /// What the days are counted from.
  public enum Start {
    RECEIPT,
    ACCEPTANCE
  }

  public DeadlineRule {
    kinds = Set.copyOf(kinds);
    if (amount < 1) {
      throw new IllegalArgumentException(code + " allows " + amount + " days");
    }
    if (effectiveTo != null && !effectiveTo.isAfter(effectiveFrom)) {
      throw new IllegalArgumentException(code + " ends before it begins: " + effectiveFrom);
    }
  }

  /// The last moment in time: the end of the last day in Vietnam, for only the day after it is
  /// late.
  public Instant dueAt(Instant started, WorkingCalendar calendar) {
    var day0 = VietnamTime.dayOf(started);
    var lastDay =
        switch (counting) {
          case CALENDAR_DAYS -> day0.plusDays(amount);
          case WORKING_DAYS -> calendar.plusWorkingDays(day0, amount);
        };
    return VietnamTime.startOf(lastDay.plusDays(1)).minusNanos(SMALLEST_STEP);
  }

  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
  }

  boolean overlaps(DeadlineRule other) {
    return stage == other.stage
        && kinds.stream().anyMatch(other.kinds::contains)
        && (isInForceOn(other.effectiveFrom) || other.isInForceOn(effectiveFrom));
  }
}
