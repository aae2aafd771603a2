package vn.thanthien.petition.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The history of the records the caller may see.
@ApplicationScoped
class HistoryLines implements PanacheRepositoryBase<HistoryLine, HistoryLine.Key> {

  /// In the order they were recorded.
  List<HistoryLine> of(UUID record) {
    return list("record = ?1 order by revision", record);
  }
}
