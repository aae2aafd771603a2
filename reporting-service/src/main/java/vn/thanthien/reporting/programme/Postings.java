package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was made public.
@ApplicationScoped
public class Postings extends ProgrammeRecords<Posting, NewPosting> {

  private final EntryRules rules;

  @Inject
  Postings(EntryRules rules) {
    this.rules = rules;
  }

  /// What a unit had made public before a day and not taken down by then, by day.
  public List<Posting> of(String unit, LocalDate before) {
    return list(
        """
        unit = ?1 and postedOn < ?2 and (endedOn is null or endedOn >= ?2) order by postedOn, id
        """,
        unit,
        before);
  }

  @Override
  String day() {
    return "postedOn";
  }

  @Override
  void check(String unit, NewPosting entry, @Nullable UUID self) {
    rules.happened(entry.postedOn(), "postedOn");
    rules.after(entry.postedOn(), entry.endedOn(), "endedOn");
  }

  @Override
  Posting made(String unit, NewPosting entry) {
    return new Posting(unit, entry);
  }

  @Override
  void correct(Posting record, NewPosting entry) {
    record.take(entry);
  }
}
