package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody on the steering committee of a unit, for a time. On the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitteeMemberView(
    UUID id,
    long revision,
    String unit,
    CommitteeRole role,
    String office,
    @Nullable String fullName,
    @Nullable String decision,
    LocalDate joinedOn,
    @Nullable LocalDate leftOn) {

  static CommitteeMemberView of(CommitteeMember record) {
    return new CommitteeMemberView(
        record.id(),
        record.revision(),
        record.unit(),
        record.role(),
        record.office(),
        record.fullName(),
        record.decision(),
        record.joinedOn(),
        record.leftOn());
  }
}
