package vn.thanthien.survey.house;

import java.util.Set;
import vn.thanthien.kernel.house.HouseRules;

class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super("vn.thanthien.survey", Set.of(), Set.of("BallotBox", "RatingDesk"));
  }
}
