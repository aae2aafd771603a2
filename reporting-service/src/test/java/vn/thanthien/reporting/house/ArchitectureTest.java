package vn.thanthien.reporting.house;

import java.util.Set;
import vn.thanthien.kernel.house.HouseRules;

class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super(
        "vn.thanthien.reporting",
        Set.of("Unit", "UnitAncestor", "VisibleUnit", "SloganSet"),
        Set.of(
            "UnitDesk",
            "CalendarDesk",
            "CounterDesk",
            "ReminderDesk",
            "VerificationDesk",
            "OpenFigureReader"));
  }
}
