package vn.thanthien.reporting.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.thanthien.reporting.programme.CommitteeMembers;
import vn.thanthien.reporting.programme.DocumentReview;
import vn.thanthien.reporting.programme.GoodPractice;
import vn.thanthien.reporting.programme.GoodPractices;
import vn.thanthien.reporting.programme.ProgrammeEvent;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.programme.SteeringDocuments;
import vn.thanthien.reporting.programme.SuggestionBox;
import vn.thanthien.reporting.programme.SuggestionBoxes;
import vn.thanthien.reporting.programme.TaskAssignments;
import vn.thanthien.reporting.programme.ZaloGroups;

/// Gathers what stands at a unit at a period's end, in the caller's transaction and scope.
@ApplicationScoped
class Standings {

  private final CommitteeMembers members;
  private final TaskAssignments tasks;
  private final ZaloGroups zaloGroups;
  private final SuggestionBoxes boxes;
  private final GoodPractices practices;
  private final SteeringDocuments documents;
  private final DocumentReview review;
  private final ProgrammeEvents events;

  @Inject
  Standings(
      CommitteeMembers members,
      TaskAssignments tasks,
      ZaloGroups zaloGroups,
      SuggestionBoxes boxes,
      GoodPractices practices,
      SteeringDocuments documents,
      DocumentReview review,
      ProgrammeEvents events) {
    this.members = members;
    this.tasks = tasks;
    this.zaloGroups = zaloGroups;
    this.boxes = boxes;
    this.practices = practices;
    this.documents = documents;
    this.review = review;
    this.events = events;
  }

  /// @param to first day after the period
  Programme.Standing of(String unit, LocalDate to) {
    return new Programme.Standing(
        members.of(unit, to.minusDays(1)).stream()
            .map(member ->
                new Programme.Seat(member.role().name(), member.office(), member.joinedOn()))
            .toList(),
        tasks.of(unit, to).stream()
            .map(task ->
                new Programme.Task(
                    task.task(),
                    task.dueOn(),
                    task.doneOn() == null || task.doneOn().isBefore(to) ? task.doneOn() : null))
            .toList(),
        zaloGroups.of(unit, to).stream()
            .map(group -> new Programme.ZaloGroup(group.name(), group.members()))
            .toList(),
        boxes.of(unit, to).stream().map(SuggestionBox::place).toList(),
        practices.of(unit, to).stream().map(GoodPractice::title).toList(),
        review.of(documents.of(List.of(unit), to)).stream()
            .map(remark ->
                new Programme.DocumentRemark(
                    remark.displayForm(), remark.kind().name(), remark.text()))
            .toList(),
        events.launched(unit, to).map(ProgrammeEvent::heldOn).orElse(null));
  }
}
