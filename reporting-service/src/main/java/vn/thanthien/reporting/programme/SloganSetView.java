package vn.thanthien.reporting.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One version of a set of slogans on the wire.
///
/// @param actor who recorded it
record SloganSetView(
    String code,
    int version,
    LocalDate validFrom,
    String name,
    List<PutSloganSet.SloganGroup> groups,
    String source,
    Instant recordedAt,
    String actor) {

  SloganSetView {
    groups = List.copyOf(groups);
  }

  static SloganSetView of(SloganSet set) {
    return new SloganSetView(
        set.code(),
        set.version(),
        set.validFrom(),
        set.name(),
        set.groups(),
        set.source(),
        set.recordedAt(),
        set.actor());
  }
}
