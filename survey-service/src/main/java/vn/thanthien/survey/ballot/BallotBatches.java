package vn.thanthien.survey.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// All bundles of ballots the caller may see.
@ApplicationScoped
class BallotBatches implements PanacheRepositoryBase<BallotBatch, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  BallotBatch get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// One row more than the limit where more follow.
  List<BallotBatch> page(UUID roundId, @Nullable UUID after, int limit) {
    return (after == null
            ? find("roundId = ?1 order by id", roundId)
            : find("roundId = ?1 and id > ?2 order by id", roundId, after))
        .range(0, limit)
        .list();
  }
}
