package vn.thanthien.kernel.publication;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import vn.thanthien.kernel.contract.DailyCounts;
import vn.thanthien.kernel.contract.Event;

/// The records a service publishes, for counting them and for publishing them again. One bean of
/// each service that owns any.
public interface OwnRecords {

  List<RecordKind> kinds();

  /// The counts as a fact of the service's own topic.
  Event counted(MonthCounts counts);

  /// The counts of one unit and month, as [DailyCounts] describes them.
  record MonthCounts(
      String unit, long revision, YearMonth month, Instant asOf, List<DailyCounts.Count> days) {}
}
