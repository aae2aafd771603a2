package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.ActTime;
import vn.thanthien.reporting.unit.UnitTree;

/// What holds of the entries of several kinds.
@ApplicationScoped
class EntryRules {

  private final UnitTree units;
  private final Clock clock;

  @Inject
  EntryRules(UnitTree units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /// A day that is over or running.
  void happened(@Nullable LocalDate day, String field) {
    if (day != null) {
      ActTime.ofDay(day, clock, field);
    }
  }

  /// The first day after a span lies behind its first day.
  void after(LocalDate first, @Nullable LocalDate end, String field) {
    if (end != null && !end.isAfter(first)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày này phải sau ngày bắt đầu.", field);
    }
  }

  /// A day that is not before another.
  void notBefore(LocalDate first, @Nullable LocalDate day, String field) {
    if (day != null && day.isBefore(first)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày này không thể trước ngày bắt đầu.", field);
    }
  }

  /// A village of the unit.
  void village(String unit, @Nullable String village) {
    if (village != null && (village.equals(unit) || !units.isBelow(village, unit))) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE, "Đơn vị không có thôn, tổ dân phố này.", "village");
    }
  }
}
