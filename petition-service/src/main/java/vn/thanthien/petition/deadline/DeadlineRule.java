package vn.thanthien.petition.deadline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.Verification;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.time.VietnamTime;

/// One dated row of the law on petitions: how long a stage may take, or what is allowed at all. A
/// petition keeps to the row that was in force on the day of its receipt.
///
/// @param code names the rule through all its versions, for example `complaint.accept`
/// @param effectiveFrom first day of receipt it applies to
/// @param effectiveTo first day it no longer applies to; absent while it is in force
/// @param amount days or years, 1 or more; 0 for a rule without a time
/// @param start what the days are counted from; that day is day 0
/// @param legalBasis the document and article, in Vietnamese
/// @param remote for places far away where travel is hard (vùng sâu, vùng xa)
/// @param secondInstance for complaints against the decision of the first instance
/// @param extensions by how much it may be lengthened, and how often
/// @param note what is left to be checked, absent where nothing is
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
    Verification verification,
    boolean remote,
    boolean secondInstance,
    List<Extension> extensions,
    @Nullable String note) {

  /// Nanoseconds by which the database tells two moments apart.
  private static final long SMALLEST_STEP = 1000;

  /// What has to be done in time, or is allowed.
  public enum Stage {
    /// Decide whether the petition is taken up (thụ lý).
    ACCEPT,
    /// Settle or answer it.
    RESOLVE,
    /// Send a denunciation on to the competent body.
    TRANSFER,
    /// Tell the person that it was taken up.
    NOTIFY,
    /// Tell who came to the reception what became of it.
    REPLY,
    /// Announce a settlement dialogue, so many days before it.
    DIALOGUE_NOTICE,
    /// Suspend or terminate the settlement: stops the clock.
    SUSPEND,
    /// Take up a denunciation without a name.
    ANONYMOUS,
    /// Keep what was put aside.
    ARCHIVE
  }

  /// What counts.
  public enum Counting {
    /// Every day; one that ends on a day off stays there.
    CALENDAR_DAYS,
    WORKING_DAYS,
    YEARS
  }

  /// What the days are counted from.
  public enum Start {
    RECEIPT,
    ACCEPTANCE,
    FILING,
    DIALOGUE
  }

  /// By how much a time may be lengthened.
  ///
  /// @param amount days at once, 1 or more
  /// @param times in all, 1 or more
  public record Extension(Complexity complexity, int amount, int times) {
    public Extension {
      if (amount < 1 || times < 1) {
        throw new IllegalArgumentException("an extension of nothing: " + complexity);
      }
    }
  }

  public DeadlineRule {
    kinds = Set.copyOf(kinds);
    extensions = extensions == null ? List.of() : List.copyOf(extensions);
    var timeless = stage == Stage.SUSPEND || stage == Stage.ANONYMOUS;
    if (amount < (timeless ? 0 : 1)) {
      throw new IllegalArgumentException(code + " allows " + amount + " days");
    }
    if (effectiveTo != null && !effectiveTo.isAfter(effectiveFrom)) {
      throw new IllegalArgumentException(code + " ends before it begins: " + effectiveFrom);
    }
  }

  /// The last moment in time: the end of the last day in Vietnam, for only the day after it is
  /// late.
  public Instant dueAt(Instant started, WorkingCalendar calendar) {
    return endOf(plus(VietnamTime.dayOf(started), amount, calendar));
  }

  /// The day so many days later, as this rule counts.
  public LocalDate plus(LocalDate day, int days, WorkingCalendar calendar) {
    return switch (counting) {
      case CALENDAR_DAYS -> day.plusDays(days);
      case WORKING_DAYS -> calendar.plusWorkingDays(day, days);
      case YEARS -> day.plusYears(days);
    };
  }

  /// How many days in `(from, to]` this rule counts.
  public int between(LocalDate from, LocalDate to, WorkingCalendar calendar) {
    return counting == Counting.WORKING_DAYS
        ? calendar.workingDaysBetween(from, to)
        : (int) ChronoUnit.DAYS.between(from, to);
  }

  /// The last moment of a day.
  public static Instant endOf(LocalDate day) {
    return VietnamTime.startOf(day.plusDays(1)).minusNanos(SMALLEST_STEP);
  }

  /// The row on lengthening for a matter so hard.
  public Optional<Extension> extension(Complexity complexity) {
    return extensions.stream().filter(row -> row.complexity() == complexity).findAny();
  }

  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
  }

  boolean overlaps(DeadlineRule other) {
    return stage == other.stage
        && remote == other.remote
        && secondInstance == other.secondInstance
        && kinds.stream().anyMatch(other.kinds::contains)
        && (isInForceOn(other.effectiveFrom) || other.isInForceOn(effectiveFrom));
  }
}
