package vn.thanthien.kernel.record;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Ids of records: time-ordered (UUID version 7), so that new rows land at the end of their index
/// and a list ordered by id is ordered by recording.
public final class RecordId {

  private RecordId() {}

  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
