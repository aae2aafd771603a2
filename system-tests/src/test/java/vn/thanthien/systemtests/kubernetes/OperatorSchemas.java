package vn.thanthien.systemtests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thanthien.local.Checkout;

/// The operators' own definitions of their resources (`openAPIV3Schema`), closed: what a definition
/// does not name is refused, where the API server would silently drop it. Their CEL rules
/// (`x-kubernetes-validations`) are not evaluated.
record OperatorSchemas(Map<String, JsonSchema> byKind) {

  /// Beside the checkout, not part of it.
  static Path folder() {
    return Checkout.root().resolveSibling("shared").resolve("schemas");
  }

  static Optional<OperatorSchemas> present() {
    if (!Files.isDirectory(folder())) {
      System.out.println(
          "The operators' schemas are not here ("
              + folder()
              + "): their resources are rendered but not validated.");
      return Optional.empty();
    }
    try (var files = Files.list(folder())) {
      var byKind = new HashMap<String, JsonSchema>();
      for (var file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        for (var definition : Manifests.read(Files.readString(file))) {
          add(byKind, definition);
        }
      }
      return Optional.of(new OperatorSchemas(Map.copyOf(byKind)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean know(JsonNode object) {
    return byKind.containsKey(CoreKinds.kind(object));
  }

  /// What is wrong with the object, if anything.
  Optional<String> problem(JsonNode object) {
    var messages =
        byKind.get(CoreKinds.kind(object)).validate(object).stream()
            .map(ValidationMessage::getMessage)
            .collect(Collectors.joining("; "));
    return messages.isEmpty() ? CoreKinds.metadataProblem(object) : Optional.of(messages);
  }

  private static void add(Map<String, JsonSchema> byKind, ObjectNode definition) {
    var spec = definition.path("spec");
    for (var version : spec.path("versions")) {
      var schema = (ObjectNode) version.at("/schema/openAPIV3Schema").deepCopy();
      close(schema);
      // what every object has, named in some definitions only; metadata are checked with their
      // model
      var properties = schema.withObject("/properties");
      properties.putObject("apiVersion").put("type", "string");
      properties.putObject("kind").put("type", "string");
      properties.putObject("metadata").put("type", "object");
      byKind.put(
          spec.path("group").asText()
              + "/"
              + version.path("name").asText()
              + "/"
              + spec.at("/names/kind").asText(),
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema));
    }
  }

  private static void close(ObjectNode schema) {
    var free = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
    if (schema.path("type").asText().equals("object")
        && !free
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    schema.path("properties").forEach(OperatorSchemas::closeIfSchema);
    for (var inner : List.of("items", "additionalProperties")) {
      closeIfSchema(schema.path(inner));
    }
  }

  private static void closeIfSchema(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      close(schema);
    }
  }
}
