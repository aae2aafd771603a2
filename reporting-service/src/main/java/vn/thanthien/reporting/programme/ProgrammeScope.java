package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.unit.UnitTree;

/// Whose programme records a caller reads, and from where in the list.
@ApplicationScoped
class ProgrammeScope {

  private final UnitTree units;
  private final Caller caller;

  @Inject
  ProgrammeScope(UnitTree units, Caller caller) {
    this.units = units;
    this.caller = caller;
  }

  /// The unit asked for, else the caller's own.
  ///
  /// @throws Refusal `not-found` for one outside the caller's scope
  String unit(@Nullable String requested) {
    return requested == null ? caller.unit() : units.get(requested).id();
  }

  /// The id a page starts after.
  static UUID after(@Nullable String after) {
    try {
      return after == null ? new UUID(0, 0) : UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ProblemType.INVALID, "Giá trị after không đọc được.", "after");
    }
  }
}
