package vn.thanthien.dossier.house;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.thanthien.kernel.house.RoleTableTest;
import vn.thanthien.kernel.testing.ServiceParts;

@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "dossier"))
class RolesTest extends RoleTableTest {

  RolesTest() {
    super("dossier-service", "vn.thanthien.dossier");
  }
}
