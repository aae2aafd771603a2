package vn.thanthien.survey.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// All screens the caller may see.
@ApplicationScoped
class RatingKiosks implements PanacheRepositoryBase<RatingKiosk, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  RatingKiosk get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// As above, with its row locked until the transaction ends.
  RatingKiosk forChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::unknown);
  }

  /// One row more than the limit where more follow.
  List<RatingKiosk> page(@Nullable UUID after, int limit) {
    return (after == null ? find("order by id") : find("id > ?1 order by id", after))
        .range(0, limit)
        .list();
  }
}
