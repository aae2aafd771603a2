package vn.thanthien.reporting.house;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.thanthien.kernel.house.OpenApiTest;
import vn.thanthien.kernel.testing.ServiceParts;

@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReportingApiTest extends OpenApiTest {

  ReportingApiTest() {
    super("reporting-service");
  }
}
