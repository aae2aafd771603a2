package vn.thanthien.letter.merge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.letter.template.Occasion;

/// All merges the caller may see.
@ApplicationScoped
class MailMerges implements PanacheRepositoryBase<MailMerge, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  MailMerge get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  boolean isKnown(String unit, Occasion occasion, String sha256) {
    return count(
            "unit = ?1 and kind = ?2 and lifeEvent is not distinct from ?3 and sha256 = ?4",
            unit,
            occasion.kind(),
            occasion.lifeEvent(),
            sha256)
        > 0;
  }

  /// The newest first; one row more than the limit where more follow.
  List<MailMerge> page(@Nullable UUID before, int limit) {
    var query =
        before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
    return query.range(0, limit).list();
  }
}
