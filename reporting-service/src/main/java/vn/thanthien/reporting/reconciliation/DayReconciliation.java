package vn.thanthien.reporting.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One kind of record on one legal day of one unit, without the units below it.
///
/// @param record the `kind` of the facts
/// @param asOf when the owner counted, absent where it has not
/// @param published what the owner counted, absent where it has not
/// @param recounted what the record table holds
/// @param counter what the counters say of `counted`, absent where none counts these records
/// @param newer records of the unit recorded since the owner counted; asked only where the two
///   sides differ
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DayReconciliation(
    String record,
    String unit,
    LocalDate day,
    State state,
    @Nullable Instant asOf,
    @Nullable DayCounts published,
    DayCounts recounted,
    @Nullable Long counter,
    long newer) {

  static DayReconciliation of(
      String record,
      String unit,
      LocalDate day,
      @Nullable Instant asOf,
      DayCounts published,
      DayCounts recounted,
      @Nullable Long counter,
      long newer) {
    return new DayReconciliation(
        record,
        unit,
        day,
        state(asOf, published, recounted, counter, newer),
        asOf,
        asOf == null ? null : published,
        recounted,
        counter,
        newer);
  }

  private static State state(
      @Nullable Instant asOf,
      DayCounts published,
      DayCounts recounted,
      @Nullable Long counter,
      long newer) {
    if (counter != null && counter != recounted.counted()) {
      return State.DIFFERS;
    }
    if (asOf == null) {
      return State.UNCOUNTED;
    }
    if (published.equals(recounted)) {
      return State.AGREES;
    }
    return newer > 0 ? State.UNSETTLED : State.DIFFERS;
  }

  /// How the three stand to each other.
  public enum State {
    /// Counter, recount and the owner's counts are the same.
    AGREES,
    /// They are not, and nothing recorded since can explain it.
    DIFFERS,
    /// The recount is not what the owner counted, but the unit has newer records: new counts
    /// decide.
    UNSETTLED,
    /// The owner has not published counts of this month; counter and recount are the same.
    UNCOUNTED
  }

  /// As in [vn.thanthien.kernel.contract.DailyCounts.Count].
  public record DayCounts(long records, long revisions, long counted) {}
}
