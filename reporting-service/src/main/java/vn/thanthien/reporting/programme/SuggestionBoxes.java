package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the suggestion boxes hang.
@ApplicationScoped
public class SuggestionBoxes extends ProgrammeRecords<SuggestionBox, NewSuggestionBox> {

  private final EntryRules rules;

  @Inject
  SuggestionBoxes(EntryRules rules) {
    this.rules = rules;
  }

  /// The boxes of a unit that hang just before a day.
  public List<SuggestionBox> of(String unit, LocalDate before) {
    return list(
        """
        unit = ?1 and installedOn < ?2 and (removedOn is null or removedOn >= ?2) order by installedOn, id
        """,
        unit,
        before);
  }

  @Override
  String day() {
    return "installedOn";
  }

  @Override
  void check(String unit, NewSuggestionBox entry, @Nullable UUID self) {
    rules.village(unit, entry.village());
    rules.happened(entry.installedOn(), "installedOn");
    rules.after(entry.installedOn(), entry.removedOn(), "removedOn");
  }

  @Override
  SuggestionBox made(String unit, NewSuggestionBox entry) {
    return new SuggestionBox(unit, entry);
  }

  @Override
  void correct(SuggestionBox record, NewSuggestionBox entry) {
    record.take(entry);
  }
}
