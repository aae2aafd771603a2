package vn.thanthien.survey.house;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.thanthien.kernel.house.OpenApiTest;
import vn.thanthien.kernel.testing.ServiceParts;

@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "survey"))
class SurveyApiTest extends OpenApiTest {

  SurveyApiTest() {
    super("survey-service");
  }
}
