package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A suggestion box as it hangs somewhere; its openings are kept by petition-service. On the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuggestionBoxView(
    UUID id,
    long revision,
    String unit,
    String place,
    @Nullable String village,
    String keeper,
    LocalDate installedOn,
    @Nullable LocalDate removedOn) {

  static SuggestionBoxView of(SuggestionBox record) {
    return new SuggestionBoxView(
        record.id(),
        record.revision(),
        record.unit(),
        record.place(),
        record.village(),
        record.keeper(),
        record.installedOn(),
        record.removedOn());
  }
}
