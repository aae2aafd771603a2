package vn.thanthien.reporting.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// Units that a unit above looks at together though no unit of the tree holds just them: the
/// communes of a former district, a cluster of a province.
@Entity
public class ReportingGroup extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PutReportingGroup.GroupMember> members;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReportingGroup() {}

  ReportingGroup(String unit, PutReportingGroup group) {
    super(unit);
    id = RecordId.next();
    revision = 1;
    name = group.name();
    members = group.members();
  }

  void take(PutReportingGroup group) {
    name = group.name();
    members = group.members();
  }

  void corrected() {
    revision++;
  }

  /// The ids of its members on a day.
  public List<String> members(LocalDate day) {
    return members.stream()
        .filter(member -> member.isInOn(day))
        .map(member -> member.unit())
        .toList();
  }

  public UUID id() {
    return id;
  }

  long revision() {
    return revision;
  }

  public String name() {
    return name;
  }

  List<PutReportingGroup.GroupMember> members() {
    return members;
  }
}
