package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a unit has set itself for a year; a percentage for a rate, else a number. On the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetView(
    UUID id,
    long revision,
    String unit,
    String indicator,
    BigDecimal value,
    Integer year,
    @Nullable String note) {

  static TargetView of(Target record) {
    return new TargetView(
        record.id(),
        record.revision(),
        record.unit(),
        record.indicator(),
        record.value(),
        record.year(),
        record.note());
  }
}
