package vn.thanthien.kernel.contract.letter;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import vn.thanthien.kernel.contract.DailyCounts;

/// The daily counts of letters.
public record LetterCounts(
    String unit, long revision, YearMonth month, Instant asOf, List<Count> days)
    implements LetterFact, DailyCounts {

  public LetterCounts {
    days = List.copyOf(days);
  }
}
