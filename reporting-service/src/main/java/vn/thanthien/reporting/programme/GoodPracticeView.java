package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way of working that others may take up. On the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoodPracticeView(
    UUID id,
    long revision,
    String unit,
    String title,
    String description,
    @Nullable String village,
    LocalDate startedOn,
    @Nullable String recognisedBy,
    @Nullable LocalDate recognisedOn) {

  static GoodPracticeView of(GoodPractice record) {
    return new GoodPracticeView(
        record.id(),
        record.revision(),
        record.unit(),
        record.title(),
        record.description(),
        record.village(),
        record.startedOn(),
        record.recognisedBy(),
        record.recognisedOn());
  }
}
