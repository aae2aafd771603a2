package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money spent on facilities.
@ApplicationScoped
public class Investments extends ProgrammeRecords<Investment, NewInvestment> {

  private final EntryRules rules;

  @Inject
  Investments(EntryRules rules) {
    this.rules = rules;
  }

  /// What units and all below them spent on days of `[from, to)`, by id.
  public List<Investment> below(Collection<String> above, LocalDate from, LocalDate to) {
    return list(
        """
        spentOn >= ?2 and spentOn < ?3
        and unit in (select a.unit from UnitAncestor a where a.ancestor in ?1) order by id
        """,
        above,
        from,
        to);
  }

  /// What some units spent on days of `[from, to)`, by day.
  public List<Investment> of(Collection<String> units, LocalDate from, LocalDate to) {
    return list(
        "unit in ?1 and spentOn >= ?2 and spentOn < ?3 order by spentOn, id", units, from, to);
  }

  @Override
  String day() {
    return "spentOn";
  }

  @Override
  void check(String unit, NewInvestment entry, @Nullable UUID self) {
    rules.happened(entry.spentOn(), "spentOn");
  }

  @Override
  Investment made(String unit, NewInvestment entry) {
    return new Investment(unit, entry);
  }

  @Override
  void correct(Investment record, NewInvestment entry) {
    record.take(entry);
  }
}
