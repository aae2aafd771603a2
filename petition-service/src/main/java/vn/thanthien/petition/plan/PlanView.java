package vn.thanthien.petition.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;

/// A schedule on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
    UUID id,
    long revision,
    String unit,
    LeaderRole role,
    List<DayOfWeek> weekdays,
    List<Integer> monthDays,
    LocalTime fromTime,
    LocalTime toTime,
    String place,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  static PlanView of(ReceptionPlan plan) {
    return new PlanView(
        plan.id(),
        plan.revision(),
        plan.unit(),
        plan.role(),
        plan.weekdays(),
        plan.monthDays(),
        plan.fromTime(),
        plan.toTime(),
        plan.place(),
        plan.validFrom(),
        plan.validTo());
  }
}
