package vn.thanthien.petition.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.petition.LeaderRole;

class ReceptionPlanTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

  /// A day is planned exactly when the schedule holds on it and names its day of the week or month.
  @Property(tries = 300)
  void aDayIsPlannedWhenTheScheduleNamesIt(
      @ForAll @Size(max = 3) Set<DayOfWeek> weekdays,
      @ForAll @Size(min = 1, max = 3) Set<@IntRange(min = 1, max = 31) Integer> monthDays,
      @ForAll @IntRange(min = 0, max = 300) int begins,
      @ForAll @IntRange(min = 1, max = 200) int holds) {
    var from = NEW_YEAR.plusDays(begins);
    var plan = plan(List.copyOf(weekdays), List.copyOf(monthDays), from, from.plusDays(holds));

    var days = plan.days(NEW_YEAR, NEW_YEAR.plusYears(2));

    for (var day = NEW_YEAR; day.isBefore(NEW_YEAR.plusYears(2)); day = day.plusDays(1)) {
      var named = weekdays.contains(day.getDayOfWeek()) || monthDays.contains(day.getDayOfMonth());
      var inForce = !day.isBefore(from) && day.isBefore(from.plusDays(holds));
      assertThat(days.contains(day)).as("%s", day).isEqualTo(named && inForce);
    }
    assertThat(days).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aMonthWithoutTheDayIsLeftOut() {
    var plan = plan(List.of(), List.of(31), NEW_YEAR, null);

    assertThat(plan.days(NEW_YEAR, LocalDate.of(2023, 6, 1)))
        .containsExactly(
            LocalDate.of(2023, 1, 31), LocalDate.of(2023, 3, 31), LocalDate.of(2023, 5, 31));
  }

  private static ReceptionPlan plan(
      List<DayOfWeek> weekdays, List<Integer> monthDays, LocalDate from, LocalDate to) {
    return new ReceptionPlan(
        "hoangcat",
        new PublishPlan(
            null,
            LeaderRole.CHAIRMAN,
            weekdays,
            monthDays,
            LocalTime.of(8, 0),
            LocalTime.of(11, 0),
            "Phòng tiếp công dân",
            from,
            to));
  }
}
