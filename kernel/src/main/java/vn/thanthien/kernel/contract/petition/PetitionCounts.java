package vn.thanthien.kernel.contract.petition;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import vn.thanthien.kernel.contract.DailyCounts;

/// The daily counts of petitions, receptions, dialogues and opinions.
public record PetitionCounts(
    String unit, long revision, YearMonth month, Instant asOf, List<Count> days)
    implements PetitionFact, DailyCounts {

  public PetitionCounts {
    days = List.copyOf(days);
  }
}
