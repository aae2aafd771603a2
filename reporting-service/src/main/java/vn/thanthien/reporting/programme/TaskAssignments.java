package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// What the members of the steering committees are to do.
@ApplicationScoped
public class TaskAssignments extends ProgrammeRecords<TaskAssignment, NewTaskAssignment> {

  private final EntryRules rules;
  private final CommitteeMembers members;
  private final SteeringDocuments documents;

  @Inject
  TaskAssignments(EntryRules rules, CommitteeMembers members, SteeringDocuments documents) {
    this.rules = rules;
    this.members = members;
    this.documents = documents;
  }

  /// What was assigned in a unit before a day, by day.
  public List<TaskAssignment> of(String unit, LocalDate before) {
    return list("unit = ?1 and assignedOn < ?2 order by assignedOn, id", unit, before);
  }

  @Override
  String day() {
    return "assignedOn";
  }

  @Override
  void check(String unit, NewTaskAssignment entry, @Nullable UUID self) {
    rules.happened(entry.assignedOn(), "assignedOn");
    rules.notBefore(entry.assignedOn(), entry.dueOn(), "dueOn");
    rules.happened(entry.doneOn(), "doneOn");
    rules.notBefore(entry.assignedOn(), entry.doneOn(), "doneOn");
    documents.mustKnow(unit, entry.decision(), "decision");
    if (members.of(unit, entry.assignedOn()).stream()
        .noneMatch(member -> member.id().equals(entry.member()))) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE,
          "Ban Chỉ đạo của đơn vị không có thành viên này vào ngày giao.",
          "member");
    }
  }

  @Override
  TaskAssignment made(String unit, NewTaskAssignment entry) {
    return new TaskAssignment(unit, entry);
  }

  @Override
  void correct(TaskAssignment record, NewTaskAssignment entry) {
    record.take(entry);
  }
}
