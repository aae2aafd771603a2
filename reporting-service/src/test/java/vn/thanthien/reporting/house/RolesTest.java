package vn.thanthien.reporting.house;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.thanthien.kernel.house.RoleTableTest;
import vn.thanthien.kernel.testing.ServiceParts;

@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class RolesTest extends RoleTableTest {

  RolesTest() {
    super("reporting-service", "vn.thanthien.reporting");
  }
}
