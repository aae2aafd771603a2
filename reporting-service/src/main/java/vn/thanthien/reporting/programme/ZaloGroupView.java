package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A Zalo group by which a commune or a village talks with its people. On the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZaloGroupView(
    UUID id,
    long revision,
    String unit,
    String name,
    @Nullable String village,
    String keeper,
    Integer members,
    LocalDate openedOn,
    @Nullable LocalDate closedOn) {

  static ZaloGroupView of(ZaloGroup record) {
    return new ZaloGroupView(
        record.id(),
        record.revision(),
        record.unit(),
        record.name(),
        record.village(),
        record.keeper(),
        record.members(),
        record.openedOn(),
        record.closedOn());
  }
}
