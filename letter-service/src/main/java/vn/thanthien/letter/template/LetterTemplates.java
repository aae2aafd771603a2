package vn.thanthien.letter.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// The wordings: each unit's own, and the shipped ones where it has none.
@ApplicationScoped
public class LetterTemplates implements PanacheRepositoryBase<LetterTemplate, UUID> {

  private static final String NEWEST_FIRST =
      "unit = ?1 and kind = ?2 and lifeEvent is not distinct from ?3 order by number desc";

  /// What a letter of the unit says on an occasion.
  public LetterForm inForce(String unit, Occasion occasion) {
    return find(NEWEST_FIRST, unit, occasion.kind(), occasion.lifeEvent())
        .firstResultOptional()
        .map(LetterTemplate::form)
        .orElseGet(() -> ShippedTemplates.of(occasion).form());
  }

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  LetterTemplate get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// A unit's own of an occasion, the newest first.
  List<LetterTemplate> versions(String unit, Occasion occasion) {
    return list(NEWEST_FIRST, unit, occasion.kind(), occasion.lifeEvent());
  }

  /// The newest of every visible unit and occasion.
  List<LetterTemplate> newest() {
    return list(
        """
        from LetterTemplate t
         where not exists (select 1 from LetterTemplate newer
                            where newer.unit = t.unit and newer.kind = t.kind
                              and newer.lifeEvent is not distinct from t.lifeEvent
                              and newer.number > t.number)
         order by t.unit, t.kind, t.lifeEvent
        """);
  }
}
