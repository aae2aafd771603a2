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
    long revision,
    String unit,
    PostingKind kind,
    @Nullable PostingChannel channel,
    String place,
    LocalDate postedOn,
    @Nullable LocalDate endedOn,
    @Nullable String note) {

  static PostingView of(Posting record) {
    return new PostingView(
        record.id(),
        record.revision(),
        record.unit(),
        record.kind(),
        record.channel(),
        record.place(),
        record.postedOn(),
        record.endedOn(),
        record.note());
  }
}
