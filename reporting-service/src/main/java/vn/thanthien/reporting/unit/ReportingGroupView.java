package vn.thanthien.reporting.unit;

import java.util.List;
import java.util.UUID;

/// A reporting group on the wire.
///
/// @param unit that keeps it
record ReportingGroupView(
    UUID id, long revision, String unit, String name, List<PutReportingGroup.GroupMember> members) {

  ReportingGroupView {
    members = List.copyOf(members);
  }

  static ReportingGroupView of(ReportingGroup group) {
    return new ReportingGroupView(
        group.id(), group.revision(), group.unit(), group.name(), group.members());
  }
}
