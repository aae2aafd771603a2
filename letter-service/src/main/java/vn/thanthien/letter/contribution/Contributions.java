package vn.thanthien.letter.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;

/// All contributions the caller may see.
@ApplicationScoped
public class Contributions implements PanacheRepositoryBase<Contribution, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Contribution get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// The newest first; one row more than the limit where more follow.
  List<Contribution> page(@Nullable UUID before, int limit) {
    var query =
        before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
    return query.range(0, limit).list();
  }

  /// Forgets who gave what was recorded before this moment.
  ///
  /// @return how many, at most the limit
  public int erase(Instant recordedBefore, int limit) {
    var over =
        find("recordedAt < ?1 and giverName is not null order by id", recordedBefore)
            .range(0, limit - 1)
            .list();
    over.forEach(Contribution::erase);
    return over.size();
  }
}
