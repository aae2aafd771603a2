package vn.thanthien.survey.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All remarks the caller may see, in an order that tells nothing.
@ApplicationScoped
class Remarks implements PanacheRepositoryBase<Remark, UUID> {

  /// One row more than the limit where more follow.
  List<Remark> page(UUID roundId, @Nullable UUID after, int limit) {
    return (after == null
            ? find("roundId = ?1 order by id", roundId)
            : find("roundId = ?1 and id > ?2 order by id", roundId, after))
        .range(0, limit)
        .list();
  }
}
