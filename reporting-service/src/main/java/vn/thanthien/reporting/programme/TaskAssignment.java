package vn.thanthien.reporting.programme;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task given to a member of the steering committee.
@Entity
public class TaskAssignment extends ProgrammeRecord {

  private UUID member;
  private String task;
  private @Nullable String decision;
  private LocalDate assignedOn;
  private @Nullable LocalDate dueOn;
  private @Nullable LocalDate doneOn;
  private @Nullable String result;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected TaskAssignment() {}

  @SuppressWarnings("NullAway.Init") // all set by take
  TaskAssignment(String unit, NewTaskAssignment entry) {
    super(unit);
    take(entry);
  }

  final void take(NewTaskAssignment entry) {
    member = entry.member();
    task = entry.task();
    decision = entry.decision();
    assignedOn = entry.assignedOn();
    dueOn = entry.dueOn();
    doneOn = entry.doneOn();
    result = entry.result();
  }

  /// Id of a member of this unit's committee on the day of assignment.
  public UUID member() {
    return member;
  }

  public String task() {
    return task;
  }

  /// Display form of the recorded document that assigns it.
  public @Nullable String decision() {
    return decision;
  }

  public LocalDate assignedOn() {
    return assignedOn;
  }

  public @Nullable LocalDate dueOn() {
    return dueOn;
  }

  public @Nullable LocalDate doneOn() {
    return doneOn;
  }

  public @Nullable String result() {
    return result;
  }
}
