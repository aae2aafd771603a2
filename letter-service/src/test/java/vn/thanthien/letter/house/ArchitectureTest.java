package vn.thanthien.letter.house;

import java.util.Set;
import vn.thanthien.kernel.house.HouseRules;

class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super("vn.thanthien.letter", Set.of(), Set.of("MailDesk", "RetentionDesk"));
  }
}
