package vn.thanthien.petition.book;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Who looked at whose identity.
@ApplicationScoped
class VisitorUnmaskings implements PanacheRepositoryBase<VisitorUnmasking, UUID> {

  List<VisitorUnmasking> of(UUID visit) {
    return list("visit = ?1 order by id", visit);
  }

  /// Takes the reasons out; who looked, and when, stays.
  void forgetReasons(UUID visit) {
    update("reason = null where visit = ?1", visit);
  }
}
