package vn.thanthien.petition.house;

import java.util.Set;
import vn.thanthien.kernel.house.HouseRules;

class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super("vn.thanthien.petition", Set.of(), Set.of("CalendarFeed", "RetentionDesk"));
  }
}
