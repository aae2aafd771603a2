package vn.thanthien.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.local.Checkout;

class ContainerTest {

  @Test
  void theImageRunsAsTheUserTheDeploymentsName() throws IOException {
    var users =
        Manifests.base().of("Deployment").stream()
            .map(it -> it.at("/spec/template/spec/securityContext"))
            .map(it -> it.path("runAsUser").asText() + ":" + it.path("runAsGroup").asText())
            .distinct();

    assertThat(users).containsExactlyElementsOf(instructions("USER"));
  }

  @Test
  void nothingButABuiltServiceGoesIntoTheImage() throws IOException {
    assertThat(instructions("FROM")).containsExactly("${JRE_IMAGE}");
    assertThat(instructions("COPY"))
        .isNotEmpty()
        .allMatch(it -> it.startsWith("--chown=0:0 ${SERVICE}/target/quarkus-app/"));
  }

  private static List<String> instructions(String name) throws IOException {
    var file = Checkout.root().resolve("deploy/containers/Containerfile");
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .toList();
  }
}
