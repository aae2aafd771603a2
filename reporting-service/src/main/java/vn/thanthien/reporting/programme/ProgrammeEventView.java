package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the programme held on a day: a launch, a training, a briefing, a signing. On the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeEventView(
    UUID id,
    long revision,
    String unit,
    ProgrammeEventKind kind,
    LocalDate heldOn,
    String title,
    @Nullable String village,
    @Nullable Integer attended,
    @Nullable Integer headcount,
    List<String> staff,
    @Nullable String sloganSet,
    @Nullable String conclusion) {

  ProgrammeEventView {
    staff = List.copyOf(staff);
  }

  static ProgrammeEventView of(ProgrammeEvent record) {
    return new ProgrammeEventView(
        record.id(),
        record.revision(),
        record.unit(),
        record.kind(),
        record.heldOn(),
        record.title(),
        record.village(),
        record.attended(),
        record.headcount(),
        record.staff(),
        record.sloganSet(),
        record.conclusion());
  }
}
