package vn.thanthien.kernel.house;

import java.util.Set;

class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super("vn.thanthien.kernel", Set.of(), Set.of("FactIntake", "NightlyCounts", "UnitScope"));
  }
}
