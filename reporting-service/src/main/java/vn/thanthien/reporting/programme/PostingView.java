package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something made public at a place from a day on: procedures, fees, slogans, telephone numbers. On
/// the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostingView(
    UUID id,
    String unit,
    PostingKind kind,
    String place,
    LocalDate postedOn,
    @Nullable String note) {

  static PostingView of(Posting record) {
    return new PostingView(
        record.id(),
        record.unit(),
        record.kind(),
        record.place(),
        record.postedOn(),
        record.note());
  }
}
