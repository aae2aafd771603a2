package vn.thanthien.reporting.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// The reporting groups the caller may see.
@ApplicationScoped
public class ReportingGroups implements PanacheRepositoryBase<ReportingGroup, UUID> {

  private final UnitTree tree;

  @Inject
  ReportingGroups(UnitTree tree) {
    this.tree = tree;
  }

  /// A group.
  ///
  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  public ReportingGroup get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// The communes a unit asks, sums up and takes reports of, by name: those of one of its groups
  /// where it names one, else all below it.
  ///
  /// @param day on which they exist, and are in the group
  /// @throws Refusal `unknown-reference` for a group the unit does not keep
  public List<Unit> communes(String unit, @Nullable UUID group, LocalDate day) {
    return tree.communes(
        group == null ? List.of(unit) : kept(unit, group).members(day), day, day.plusDays(1));
  }

  private ReportingGroup kept(String unit, UUID group) {
    return findByIdOptional(group)
        .filter(found -> found.unit().equals(unit))
        .orElseThrow(() ->
            new Refusal(
                ProblemType.UNKNOWN_REFERENCE, "Đơn vị không có nhóm đơn vị này.", "group"));
  }

  /// What a group is called, nothing for none.
  public @Nullable String name(@Nullable UUID group) {
    return group == null ? null : get(group).name();
  }

  /// @throws Refusal `wrong-state` where something was asked or told of the group
  void remove(ReportingGroup group) {
    delete(group);
    try {
      flush();
    } catch (ConstraintViolationException used) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Đã có yêu cầu hoặc báo cáo theo nhóm này nên không xóa được; hãy ghi ngày ra khỏi nhóm cho"
              + " từng đơn vị.");
    }
  }

  List<ReportingGroup> byName() {
    return list("order by name, id");
  }
}
