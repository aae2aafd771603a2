package vn.thanthien.survey.paperbatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// All piles of papers the caller may see.
@ApplicationScoped
class PaperBatches implements PanacheRepositoryBase<PaperBatch, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  PaperBatch get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// As above, with its row locked until the transaction ends.
  PaperBatch forChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::unknown);
  }

  /// One row more than the limit where more follow.
  List<PaperBatch> page(UUID roundId, @Nullable UUID after, int limit) {
    return (after == null
            ? find("roundId = ?1 order by id", roundId)
            : find("roundId = ?1 and id > ?2 order by id", roundId, after))
        .range(0, limit)
        .list();
  }
}
