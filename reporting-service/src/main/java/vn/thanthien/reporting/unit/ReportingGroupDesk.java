package vn.thanthien.reporting.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.reporting.history.RecordChange;
import vn.thanthien.reporting.history.RecordChanges;

/// Keeps the reporting groups. Whoever sees a group sees its members: they lie within what the unit
/// that keeps it sees. Runs in the caller's transaction.
@ApplicationScoped
class ReportingGroupDesk {

  private final ReportingGroups groups;
  private final UnitTree tree;
  private final Units units;
  private final Idempotency idempotency;
  private final RecordChanges changes;

  @Inject
  ReportingGroupDesk(
      ReportingGroups groups,
      UnitTree tree,
      Units units,
      Idempotency idempotency,
      RecordChanges changes) {
    this.groups = groups;
    this.tree = tree;
    this.units = units;
    this.idempotency = idempotency;
    this.changes = changes;
  }

  ReportingGroup add(PutReportingGroup request) {
    return groups.get(
        idempotency.once(
            request,
            () -> {
              var unit = units.owner(request.unit());
              check(unit, request);
              var group = new ReportingGroup(unit, request);
              groups.persist(group);
              changes.recorded(unit, group.id(), ReportingGroupView.of(group));
              return group.id();
            }));
  }

  /// Saying the same again is no change.
  ReportingGroup change(UUID id, @Nullable String ifMatch, PutReportingGroup request) {
    var group = groups.get(id);
    Revision.check(ifMatch, group.revision());
    if (request.unit() != null && !request.unit().equals(group.unit())) {
      throw new Refusal(ProblemType.INVALID, "Nhóm không chuyển được sang đơn vị khác.", "unit");
    }
    check(group.unit(), request);
    var before = changes.seen(ReportingGroupView.of(group));
    group.take(request);
    var fields = changes.differences(before, changes.seen(ReportingGroupView.of(group)));
    if (!fields.isEmpty()) {
      group.corrected();
      changes.note(group.unit(), id, group.revision(), RecordChange.Act.CORRECTED, fields);
    }
    return group;
  }

  void remove(UUID id, @Nullable String ifMatch) {
    var group = groups.get(id);
    Revision.check(ifMatch, group.revision());
    changes.removed(group.unit(), id, group.revision() + 1, ReportingGroupView.of(group));
    groups.remove(group);
  }

  private void check(String keeper, PutReportingGroup request) {
    for (var i = 0; i < request.members().size(); i++) {
      var member = request.members().get(i);
      var path = "members[" + i + "].";
      if (!units.sees(keeper, member.unit())) {
        throw new Refusal(
            ProblemType.UNKNOWN_REFERENCE, "Không có đơn vị này trong phạm vi.", path + "unit");
      }
      if (member.to() != null && !member.to().isAfter(member.from())) {
        throw new Refusal(ProblemType.TIME_ORDER, "Ngày ra phải sau ngày vào.", path + "to");
      }
      for (var earlier : request.members().subList(0, i)) {
        if (member.meets(earlier)
            && (tree.isBelow(member.unit(), earlier.unit())
                || tree.isBelow(earlier.unit(), member.unit()))) {
          throw new Refusal(
              ProblemType.INVALID,
              "Đơn vị này đã được tính trong nhóm vào cùng thời gian.",
              path + "unit");
        }
      }
    }
  }
}
