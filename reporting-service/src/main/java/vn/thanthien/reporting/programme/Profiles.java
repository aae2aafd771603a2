package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.history.RecordChange;
import vn.thanthien.reporting.history.RecordChanges;

/// The profiles of units, year by year.
@ApplicationScoped
public class Profiles implements PanacheRepositoryBase<ProfileFact, UUID> {

  private final RecordChanges changes;

  @Inject
  Profiles(RecordChanges changes) {
    this.changes = changes;
  }

  /// What was last known of a unit up to a year, each value with its day and source.
  public Map<ProfileName, ProfileFact> known(String unit, int year) {
    var facts = new EnumMap<ProfileName, ProfileFact>(ProfileName.class);
    for (var fact : list("unit = ?1 and year <= ?2 order by year, asOf", unit, year)) {
      facts.put(fact.name(), fact);
    }
    return facts;
  }

  /// What is recorded of the number of staff of units and all below them: of each unit by day.
  public Map<String, List<ProfileFact>> staff(Collection<String> above) {
    return list(
            """
            name = ?2 and unit in (select a.unit from UnitAncestor a where a.ancestor in ?1)
            order by asOf
            """,
            above,
            ProfileName.STAFF)
        .stream()
        .collect(Collectors.groupingBy(ProfileFact::unit));
  }

  /// The number of staff on a day: the newest one as of that day, else the first one after it;
  /// absent where nobody has recorded any.
  ///
  /// @param recorded of one unit, by day
  public static @Nullable Long staff(List<ProfileFact> recorded, LocalDate day) {
    return recorded.stream()
        .reduce((kept, next) -> next.asOf().isAfter(day) ? kept : next)
        .map(ProfileFact::number)
        .orElse(null);
  }

  List<ProfileFact> of(String unit, int year) {
    return list("unit = ?1 and year = ?2 order by name", unit, year);
  }

  void put(String unit, PutProfile profile) {
    for (var i = 0; i < profile.facts().size(); i++) {
      var fact = profile.facts().get(i);
      if (fact.name().isNumber() ? fact.number() == null : fact.text() == null) {
        throw new Refusal(
            ProblemType.INVALID,
            fact.name().isNumber() ? "Mục này cần một số." : "Mục này cần nội dung chữ.",
            "facts[" + i + "]." + (fact.name().isNumber() ? "number" : "text"));
      }
      var stored =
          find("unit = ?1 and year = ?2 and name = ?3", unit, profile.year(), fact.name())
              .firstResult();
      if (stored == null) {
        var added = new ProfileFact(unit, profile.year(), fact);
        persist(added);
        changes.recorded(unit, added.id(), ProfileView.Fact.of(added));
      } else {
        var before = changes.seen(ProfileView.Fact.of(stored));
        stored.change(fact);
        var fields = changes.differences(before, changes.seen(ProfileView.Fact.of(stored)));
        if (!fields.isEmpty()) {
          stored.corrected();
          changes.note(unit, stored.id(), stored.revision(), RecordChange.Act.CORRECTED, fields);
        }
      }
    }
  }
}
