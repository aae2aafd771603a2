package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// Who is on the steering committees.
@ApplicationScoped
public class CommitteeMembers extends ProgrammeRecords<CommitteeMember, NewCommitteeMember> {

  private final EntryRules rules;
  private final SteeringDocuments documents;

  @Inject
  CommitteeMembers(EntryRules rules, SteeringDocuments documents) {
    this.rules = rules;
    this.documents = documents;
  }

  /// Who is on a unit's committee on a day, its head first.
  public List<CommitteeMember> of(String unit, LocalDate day) {
    return list("unit = ?1 and joinedOn <= ?2 and (leftOn is null or leftOn > ?2)", unit, day)
        .stream()
        .sorted(java.util.Comparator.comparing(CommitteeMember::role))
        .toList();
  }

  @Override
  String day() {
    return "joinedOn";
  }

  @Override
  void check(String unit, NewCommitteeMember entry, @Nullable UUID self) {
    rules.happened(entry.joinedOn(), "joinedOn");
    rules.after(entry.joinedOn(), entry.leftOn(), "leftOn");
    documents.mustKnow(unit, entry.decision(), "decision");
    if (entry.role() == CommitteeRole.HEAD && another(unit, entry, self)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Ban Chỉ đạo đã có Trưởng ban trong thời gian này.", "role");
    }
  }

  /// A task names its member.
  @Override
  void mustBeRemovable(CommitteeMember record) {
    var tasks =
        getEntityManager()
            .createQuery("select count(*) from TaskAssignment t where t.member = ?1", Long.class)
            .setParameter(1, record.id())
            .getSingleResult();
    if (tasks > 0) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Thành viên này đã được giao nhiệm vụ; hãy ghi ngày thôi tham gia.");
    }
  }

  @Override
  CommitteeMember made(String unit, NewCommitteeMember entry) {
    return new CommitteeMember(unit, entry);
  }

  @Override
  void correct(CommitteeMember record, NewCommitteeMember entry) {
    record.take(entry);
  }

  private boolean another(String unit, NewCommitteeMember entry, @Nullable UUID self) {
    return list("unit = ?1 and role = ?2", unit, CommitteeRole.HEAD).stream()
        .filter(head -> !head.id().equals(self))
        .anyMatch(head ->
            (entry.leftOn() == null || head.joinedOn().isBefore(entry.leftOn()))
                && (head.leftOn() == null || head.leftOn().isAfter(entry.joinedOn())));
  }
}
