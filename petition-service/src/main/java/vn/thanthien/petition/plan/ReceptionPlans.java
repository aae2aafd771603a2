package vn.thanthien.petition.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.problem.Refusal;

/// All schedules the caller may see.
@ApplicationScoped
class ReceptionPlans implements PanacheRepositoryBase<ReceptionPlan, UUID> {

  private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  ReceptionPlan get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// A unit's schedules that hold on any day of `[from, to)`.
  List<ReceptionPlan> between(String unit, LocalDate from, LocalDate to) {
    return list(
        "unit = ?1 and validFrom < ?3 and (validTo is null or validTo > ?2) order by validFrom, id",
        unit,
        from,
        to);
  }

  /// Whether a leader has a schedule on any day from one until another, or for good.
  boolean isTaken(String unit, LeaderRole role, LocalDate from, @Nullable LocalDate to) {
    return between(unit, from, to == null ? EVER : to).stream()
        .anyMatch(plan -> plan.role() == role);
  }

  /// One row more than the limit where more follow.
  List<ReceptionPlan> page(@Nullable UUID after, int limit) {
    return find("id > ?1 order by id", after == null ? new UUID(0, 0) : after)
        .range(0, limit)
        .list();
  }
}
