package vn.thanthien.dossier.house;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.thanthien.kernel.house.OpenApiTest;
import vn.thanthien.kernel.testing.ServiceParts;

@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "dossier"))
class DossierApiTest extends OpenApiTest {

  DossierApiTest() {
    super("dossier-service");
  }
}
