package vn.thanthien.letter.letter;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.page.Conditions;

/// Which letters a list shows; what is absent does not narrow.
///
/// @param dossierId those that answer to one dossier
/// @param mergeId those made from one list
record LetterFilter(
    @RestQuery @Nullable @Size(max = 60) String unit,
    @RestQuery @Nullable LetterStage stage,
    @RestQuery @Nullable LetterKind kind,
    @RestQuery @Nullable UUID dossierId,
    @RestQuery @Nullable UUID mergeId) {

  Conditions conditions() {
    var conditions = new Conditions();
    conditions.add("unit = :unit", "unit", unit);
    conditions.add("stage = :stage", "stage", stage);
    conditions.add("kind = :kind", "kind", kind);
    conditions.add("dossierId = :dossierId", "dossierId", dossierId);
    conditions.add("mergeId = :mergeId", "mergeId", mergeId);
    return conditions;
  }
}
