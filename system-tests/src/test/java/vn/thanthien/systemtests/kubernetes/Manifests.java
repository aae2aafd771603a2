package vn.thanthien.systemtests.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.thanthien.local.Checkout;

/// One folder of deploy/kubernetes as `kubectl kustomize` renders it.
record Manifests(String name, List<ObjectNode> objects) {

  static final List<String> SERVICES =
      List.of("dossier", "petition", "letter", "survey", "reporting");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<Path, Manifests> RENDERED = new ConcurrentHashMap<>();

  static Path folder() {
    return Checkout.root().resolve("deploy/kubernetes");
  }

  /// The base and every overlay.
  static Stream<Manifests> all() {
    return Stream.concat(Stream.of(base()), overlays());
  }

  static Manifests base() {
    return render(folder().resolve("base"));
  }

  static Stream<Manifests> overlays() {
    try (var folders = Files.list(folder().resolve("overlays"))) {
      var found = folders.filter(Files::isDirectory).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no overlay under " + folder());
      }
      return found.stream().map(Manifests::render);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ObjectNode> read(String yaml) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      return documents.readAll().stream()
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ObjectNode> of(String kind) {
    return objects.stream().filter(it -> it.path("kind").asText().equals(kind)).toList();
  }

  ObjectNode one(String kind, String name) {
    return of(kind).stream()
        .filter(it -> nameOf(it).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + this.name));
  }

  static String nameOf(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Override
  public String toString() {
    return name;
  }

  private static Manifests render(Path folder) {
    return RENDERED.computeIfAbsent(
        folder, it -> new Manifests(it.getFileName().toString(), read(kustomize(it))));
  }

  private static String kustomize(Path folder) {
    try {
      var complaints = Files.createTempFile("kustomize", ".txt");
      try {
        var process =
            new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectError(complaints.toFile())
                .start();
        var yaml = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
          throw new AssertionError(
              "kubectl cannot render " + folder + ": " + Files.readString(complaints));
        }
        return yaml;
      } finally {
        Files.delete(complaints);
      }
    } catch (IOException e) {
      throw new AssertionError(
          "kubectl is missing; Debian has it in the package kubernetes-client", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
