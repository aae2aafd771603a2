package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task given to a member of the steering committee. On the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskAssignmentView(
    UUID id,
    long revision,
    String unit,
    UUID member,
    String task,
    @Nullable String decision,
    LocalDate assignedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate doneOn,
    @Nullable String result) {

  static TaskAssignmentView of(TaskAssignment record) {
    return new TaskAssignmentView(
        record.id(),
        record.revision(),
        record.unit(),
        record.member(),
        record.task(),
        record.decision(),
        record.assignedOn(),
        record.dueOn(),
        record.doneOn(),
        record.result());
  }
}
