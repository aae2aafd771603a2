package vn.thanthien.kernel.contract.petition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a leader receives citizens by the published schedule (lịch tiếp công dân).
///
/// @param weekdays days of every week, may be empty
/// @param monthDays days of every month, may be empty; one the month does not have is left out
/// @param validFrom first legal day
/// @param validTo first legal day it no longer holds, absent while it holds on
public record ReceptionPlanState(
    UUID id,
    long revision,
    String unit,
    LeaderRole role,
    List<DayOfWeek> weekdays,
    List<Integer> monthDays,
    LocalDate validFrom,
    @Nullable LocalDate validTo)
    implements PetitionFact {

  public ReceptionPlanState {
    weekdays = List.copyOf(weekdays);
    monthDays = List.copyOf(monthDays);
  }

  @Override
  public String key() {
    return id.toString();
  }
}
