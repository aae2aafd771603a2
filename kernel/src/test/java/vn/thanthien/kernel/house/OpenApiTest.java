package vn.thanthien.kernel.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.thanthien.local.Checkout;

/// The committed description of a service's API tells today's truth. Extended once in every
/// service; `-Dthanthien.openapi.write=true` writes it anew after an intended change.
public abstract class OpenApiTest {

  private final String service;

  protected OpenApiTest(String service) {
    this.service = service;
  }

  @Test
  void theCommittedDescriptionIsTheServedOne() throws IOException {
    var committed = Checkout.root().resolve("docs/api/" + service + ".yaml");
    var served = given().get("/q/openapi").then().statusCode(200).extract().asString();

    if (Boolean.getBoolean("thanthien.openapi.write")) {
      Files.createDirectories(committed.getParent());
      Files.writeString(committed, served);
    }
    assertThat(read(committed))
        .as(
            "docs/api/%s.yaml; after an intended change run the tests with"
                + " -Dthanthien.openapi.write=true",
            service)
        .isEqualTo(served);
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
