package vn.thanthien.kernel.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What the owning service itself counts of its records of one unit and month, day by day: against
/// it a reader proves that no fact is missing. Each topic has a fact of its own shaped like this;
/// it stands behind every fact it counts.
///
/// Days without any record are left out: they count 0.
public interface DailyCounts extends Fact {

  YearMonth month();

  /// Every transaction that is not in the counts was recorded at this moment or later.
  Instant asOf();

  List<Count> days();

  @Override
  default String key() {
    return "daily-counts/" + unit() + "/" + month();
  }

  /// The records of one kind and legal day (Asia/Ho_Chi_Minh).
  ///
  /// @param record the `kind` of the facts counted
  /// @param records whose own day this is
  /// @param revisions sum of the revisions of these, so that an older state is told from the newest
  /// @param counted records that count on this day in figures: received, held, issued, closed
  record Count(LocalDate day, String record, long records, long revisions, long counted) {}
}
