package vn.thanthien.kernel.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/// Fails the test whose request was answered outside the contract.
final class ContractFilter implements Filter {

  private final ApiContract contract;

  ContractFilter(ApiContract contract) {
    this.contract = contract;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification response,
      FilterContext context) {
    var answer = context.next(request, response);
    var path = request.getURI().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("\\?.*", "");
    // pages, health and the description itself are no part of it
    if (path.startsWith("/api/")) {
      var violations =
          contract.violations(
              request.getMethod(),
              path,
              answer.statusCode(),
              answer.contentType(),
              answer.asByteArray());
      if (!violations.isEmpty()) {
        throw new AssertionError("outside the contract: " + String.join("; ", violations));
      }
    }
    return answer;
  }
}
