package vn.thanthien.reporting.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What was counted for one unit and period `[from, to)`: flows within it, stocks just before its
/// start and just before its end.
public final class Totals {

  /// The days a letter precedes a due date are told apart up to here.
  public static final int FAR_AHEAD = 5;

  /// In place of these days: issued after the due date.
  public static final int BEHIND = -1;

  private final Map<Measure, Long> flows = new EnumMap<>(Measure.class);
  private final Map<Measure, Long> before = new EnumMap<>(Measure.class);
  private final Map<Measure, Long> after = new EnumMap<>(Measure.class);
  private final NavigableMap<Integer, Long> apologised = new TreeMap<>();
  private List<SurveyCounts> surveys = List.of();

  /// A measure at the period's end, a flow's sum over the period.
  ///
  /// @throws IllegalStateException for a measure that was not counted
  public long of(Measure measure) {
    return known(measure.isStock() ? after : flows, measure);
  }

  /// A stock just before the period's start.
  public long opening(Measure stock) {
    return known(before, stock);
  }

  /// Ballots of the rounds that closed in the period, by phase and runner.
  public List<SurveyCounts> surveys() {
    return surveys;
  }

  /// Dossiers that missed their due moment in the period and whose first Thư xin lỗi was issued at
  /// least so many days before the due date, however long after the period.
  ///
  /// @param days at most [#FAR_AHEAD]; [#BEHIND] for whenever it was issued
  public long apologised(int days) {
    return apologised.tailMap(days, true).values().stream().mapToLong(Long::longValue).sum();
  }

  void apologised(int ahead, long count) {
    apologised.merge(ahead, count, Long::sum);
  }

  void surveys(List<SurveyCounts> counts) {
    surveys = List.copyOf(counts);
  }

  void flow(Measure measure, long count) {
    flows.put(measure, count);
  }

  void opening(Measure measure, long count) {
    before.put(measure, count);
  }

  void closing(Measure measure, long count) {
    after.put(measure, count);
  }

  /// Adds to a measure at the period's end.
  void correct(Measure measure, long by) {
    (measure.isStock() ? after : flows).merge(measure, by, Long::sum);
  }

  private static long known(Map<Measure, Long> counts, Measure measure) {
    var count = counts.get(measure);
    if (count == null) {
      throw new IllegalStateException(measure + " was not counted");
    }
    return count;
  }

  @Override
  public String toString() {
    return "flows "
        + flows
        + " opening "
        + before
        + " closing "
        + after
        + " apologised "
        + apologised;
  }
}
