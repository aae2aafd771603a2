package vn.thanthien.survey.tokensheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// All sheets of tokens the caller may see.
@ApplicationScoped
class TokenSheets implements PanacheRepositoryBase<TokenSheet, UUID> {

  /// @throws Refusal `not-found` when the round has none such, or none in the caller's units
  TokenSheet get(UUID roundId, UUID id) {
    return find("id = ?1 and roundId = ?2", id, roundId)
        .<TokenSheet>firstResultOptional()
        .orElseThrow(Refusal::unknown);
  }

  /// One row more than the limit where more follow.
  List<TokenSheet> page(UUID roundId, @Nullable UUID after, int limit) {
    return (after == null
            ? find("roundId = ?1 order by id", roundId)
            : find("roundId = ?1 and id > ?2 order by id", roundId, after))
        .range(0, limit)
        .list();
  }
}
