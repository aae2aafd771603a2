package vn.thanthien.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where things lie in the source tree. The root is `THANTHIEN_HOME`, or else the nearest folder
/// above the working directory that holds `deploy/kafka/topics.yaml`.
public final class Checkout {

  private static final String TOPICS = "deploy/kafka/topics.yaml";

  private Checkout() {}

  public static Path root() {
    var named = System.getenv("THANTHIEN_HOME");
    if (named != null && !named.isBlank()) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    var here = Path.of("").toAbsolutePath();
    for (var folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(TOPICS))) {
        return folder;
      }
    }
    throw new StartFailure("No checkout of the platform around " + here + "; set THANTHIEN_HOME");
  }

  static Path topics() {
    return root().resolve(TOPICS);
  }

  static Path kafkaLibraries() {
    return built(root().resolve("deploy/local/kafka/target/lib"));
  }

  /// The one Keycloak distribution the build unpacked.
  static Path keycloak() {
    var unpacked = built(root().resolve("deploy/local/target/keycloak"));
    try (var folders = Files.newDirectoryStream(unpacked, "keycloak-*")) {
      for (var folder : folders) {
        return folder;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new StartFailure("No Keycloak in " + unpacked + "; run mvn package");
  }

  static Path realm() {
    return root().resolve("deploy/keycloak/realm.json");
  }

  /// The data the demo loads unless another folder is named.
  public static Path sample() {
    return root().resolve("deploy/sample");
  }

  /// What may be deleted at any time and is made again.
  static Path cache() {
    return root().resolve(".thanthien/cache");
  }

  static Path serviceJar(String service) {
    return built(root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar"));
  }

  private static Path built(Path path) {
    if (!Files.exists(path)) {
      throw new StartFailure("Not built yet: " + path + " is missing; run mvn package");
    }
    return path;
  }
}
