package vn.thanthien.kernel.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/// Has every answer in every test of a service checked against the service's contract. Found by
/// Quarkus as a service of the JVM.
public class CheckedAnswers implements QuarkusTestBeforeEachCallback {

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
      var service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
      RestAssured.filters(new ContractFilter(ApiContract.of(service)));
    }
    var config = RestAssured.config();
    RestAssured.config =
        config.httpClient(config.getHttpClientConfig().httpClientFactory(PlainHttp::client));
  }
}
