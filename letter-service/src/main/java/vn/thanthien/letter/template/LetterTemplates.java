package vn.thanthien.letter.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// The wordings: each unit's own, and the shipped ones where it has none.
@ApplicationScoped
public class LetterTemplates implements PanacheRepositoryBase<LetterTemplate, UUID> {

  /// What a letter of the unit says on an occasion.
  public Wording inForce(String unit, Occasion occasion) {
    return find(
            "unit = ?1 and kind = ?2 and lifeEvent is not distinct from ?3 order by id desc",
            unit,
            occasion.kind(),
            occasion.lifeEvent())
        .firstResultOptional()
        .map(LetterTemplate::wording)
        .orElseGet(() -> ShippedTemplates.of(occasion).wording());
  }

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  LetterTemplate get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// The newest of every visible unit and occasion.
  List<LetterTemplate> newest() {
    return list(
        """
        from LetterTemplate t
         where not exists (select 1 from LetterTemplate newer
                            where newer.unit = t.unit and newer.kind = t.kind
                              and newer.lifeEvent is not distinct from t.lifeEvent
                              and newer.id > t.id)
         order by t.unit, t.kind, t.lifeEvent
        """);
  }
}
