package vn.thanthien.survey.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.testing.GeneratedRequests;
import vn.thanthien.survey.ServiceTest;

/// Whatever is sent, the service answers as its contract says and never with a server error.
/// `-Dcontract.requests=20000` sends more, `-Dcontract.seed=…` the same again.
@QuarkusTest
class GeneratedRequestsTest extends ServiceTest {

  @TestHTTPResource URI address;

  @Test
  void everyAnswerKeepsToTheContract() {
    var seed = Long.getLong("contract.seed", System.currentTimeMillis());
    var count = Integer.getInteger("contract.requests", 500);
    var root = URI.create(address.toString().replaceFirst("/+$", ""));
    var requests =
        new GeneratedRequests(root, "survey-service", List.of(unit, unit + "-b"), seed)
            .knowing("village", "thon1")
            .knowing("builtIn", "SIPAS-DV");

    var failures = requests.send(count);

    System.out.printf("contract.seed=%d, %d requests: %s%n", seed, count, requests.answers());
    assertThat(failures).as("-Dcontract.seed=%d -Dcontract.requests=%d", seed, count).isEmpty();
  }
}
