package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ways of working that others may take up.
@ApplicationScoped
public class GoodPractices extends ProgrammeRecords<GoodPractice, NewGoodPractice> {

  private final EntryRules rules;

  @Inject
  GoodPractices(EntryRules rules) {
    this.rules = rules;
  }

  /// What a unit had begun before a day, by day.
  public List<GoodPractice> of(String unit, LocalDate before) {
    return list("unit = ?1 and startedOn < ?2 order by startedOn, id", unit, before);
  }

  @Override
  String day() {
    return "startedOn";
  }

  @Override
  void check(String unit, NewGoodPractice entry, @Nullable UUID self) {
    rules.village(unit, entry.village());
    rules.happened(entry.startedOn(), "startedOn");
    rules.happened(entry.recognisedOn(), "recognisedOn");
    rules.notBefore(entry.startedOn(), entry.recognisedOn(), "recognisedOn");
  }

  @Override
  GoodPractice made(String unit, NewGoodPractice entry) {
    return new GoodPractice(unit, entry);
  }

  @Override
  void correct(GoodPractice record, NewGoodPractice entry) {
    record.take(entry);
  }
}
