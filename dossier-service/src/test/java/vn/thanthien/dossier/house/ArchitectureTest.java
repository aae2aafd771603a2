package vn.thanthien.dossier.house;

import java.util.Set;
import vn.thanthien.kernel.house.HouseRules;

class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super(
        "vn.thanthien.dossier",
        Set.of("Procedure"),
        Set.of("ApologyDesk", "ImportWorker", "RecountDesk", "RetentionDesk"));
  }
}
