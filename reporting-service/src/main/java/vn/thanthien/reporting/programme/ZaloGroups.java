package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Zalo groups with the people.
@ApplicationScoped
public class ZaloGroups extends ProgrammeRecords<ZaloGroup, NewZaloGroup> {

  private final EntryRules rules;

  @Inject
  ZaloGroups(EntryRules rules) {
    this.rules = rules;
  }

  /// The groups of a unit still used just before a day.
  public List<ZaloGroup> of(String unit, LocalDate before) {
    return list(
        """
        unit = ?1 and openedOn < ?2 and (closedOn is null or closedOn >= ?2) order by openedOn, id
        """,
        unit,
        before);
  }

  @Override
  String day() {
    return "openedOn";
  }

  @Override
  void check(String unit, NewZaloGroup entry, @Nullable UUID self) {
    rules.village(unit, entry.village());
    rules.happened(entry.openedOn(), "openedOn");
    rules.after(entry.openedOn(), entry.closedOn(), "closedOn");
  }

  @Override
  ZaloGroup made(String unit, NewZaloGroup entry) {
    return new ZaloGroup(unit, entry);
  }

  @Override
  void correct(ZaloGroup record, NewZaloGroup entry) {
    record.take(entry);
  }
}
