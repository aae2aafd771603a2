package vn.thanthien.kernel.contract.dossier;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import vn.thanthien.kernel.contract.DailyCounts;

/// The daily counts of dossiers.
public record DossierCounts(
    String unit, long revision, YearMonth month, Instant asOf, List<Count> days)
    implements DossierFact, DailyCounts {

  public DossierCounts {
    days = List.copyOf(days);
  }
}
