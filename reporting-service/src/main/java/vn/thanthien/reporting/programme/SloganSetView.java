package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One version of a set of slogans on the wire.
///
/// @param actor sign-in name of who recorded it
/// @param actorName what the person is called, absent where that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
record SloganSetView(
    String code,
    int version,
    LocalDate validFrom,
    String name,
    List<PutSloganSet.SloganGroup> groups,
    String source,
    Instant recordedAt,
    String actor,
    @Nullable String actorName) {

  SloganSetView {
    groups = List.copyOf(groups);
  }

  static SloganSetView of(SloganSet set, Map<String, String> names) {
    return new SloganSetView(
        set.code(),
        set.version(),
        set.validFrom(),
        set.name(),
        set.groups(),
        set.source(),
        set.recordedAt(),
        set.actor(),
        names.get(set.actor()));
  }
}
