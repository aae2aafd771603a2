package vn.thanthien.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.local.Checkout;

class ProblemTypeTest {

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyProblemIsExplained(ProblemType type) throws IOException {
    var page = Files.readString(Checkout.root().resolve("docs/problems.md"));

    assertThat(page)
        .contains("`%s` | %d | %s |".formatted(type.uri(), type.status(), type.title()));
  }
}
