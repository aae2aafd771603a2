package vn.thanthien.letter.house;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.thanthien.kernel.house.OpenApiTest;
import vn.thanthien.kernel.testing.ServiceParts;
import vn.thanthien.letter.MailServer;

@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "letter"))
@WithTestResource(MailServer.class)
class LetterApiTest extends OpenApiTest {

  LetterApiTest() {
    super("letter-service");
  }
}
