package vn.thanthien.kernel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import vn.thanthien.local.Checkout;

/// The committed description of a service's API (OpenAPI 3.0, `docs/api/<service>.yaml`), and
/// whether an answer keeps to it: described status, described content type, a body of the described
/// shape and without a property that is not described.
public final class ApiContract {

  private static final String PROBLEM = "application/problem+json";
  private static final String ADDRESS = "urn:contract";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
  private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final List<Operation> operations = new ArrayList<>();
  private final JsonSchemaFactory factory;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  private ApiContract(JsonNode document) {
    this.document = document;
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(operation -> VERBS.contains(operation.getKey()))
                .forEach(operation ->
                    operations.add(
                        new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            operation.getValue()))));
    // what is written out goes before what is only a place
    operations.sort(
        Comparator.comparing((Operation operation) -> operation.path().replace('{', '\uffff'))
            .thenComparing(Operation::verb));
    var strict = document.deepCopy();
    closeObjects(strict);
    openToNull(strict);
    factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, strict.toString()))));
  }

  public static ApiContract of(String service) {
    var file = Checkout.root().resolve("docs/api/" + service + ".yaml");
    try {
      // Jackson's own reader takes the example 13:45:30.1 for a number it cannot read
      return new ApiContract(JSON.valueToTree(new Yaml().load(Files.readString(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  /// The node a reference points to, or the node itself.
  public JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref");
    return reference.isMissingNode() ? node : document.at(reference.asText().substring(1));
  }

  /// What is wrong with an answer, empty when it keeps to the contract.
  ///
  /// @param path as sent, without host and query
  /// @param contentType as answered, absent where there is none
  public List<String> violations(
      String verb, String path, int status, @Nullable String contentType, byte[] body) {
    var here = operations.stream().filter(operation -> operation.answers(path)).toList();
    var operation = here.stream().filter(one -> one.verb().equals(verb)).findFirst();
    if (operation.isEmpty()) {
      var expected = here.isEmpty() ? 404 : 405;
      return status == expected || status == 401
          ? problem(contentType, body)
          : List.of("status " + status + " where nothing is described, not " + expected);
    }
    var response = operation.get().content().path("responses").path(Integer.toString(status));
    if (response.isMissingNode()) {
      return List.of(operation.get() + ": status " + status + " is not described");
    }
    return content(resolved(response).path("content"), contentType, body).stream()
        .map(wrong -> operation.get() + ", " + status + ": " + wrong)
        .toList();
  }

  private List<String> problem(@Nullable String contentType, byte[] body) {
    var response = document.path("components").path("responses").path("Problem404");
    return content(response.path("content"), contentType, body);
  }

  private List<String> content(JsonNode described, @Nullable String contentType, byte[] body) {
    if (described.isEmpty()) {
      return body.length == 0 ? List.of() : List.of("a body where none is described");
    }
    var type = mediaType(contentType == null ? "" : contentType);
    var media =
        described.properties().stream()
            .filter(one -> mediaType(one.getKey()).equals(type) || one.getKey().equals("*/*"))
            .findFirst();
    if (media.isEmpty()) {
      return List.of("content type '" + type + "' is not described");
    }
    if (!type.equals("application/json") && !type.equals(PROBLEM)) {
      return List.of();
    }
    try {
      var json = JSON.readTree(body);
      if (json == null || json.isMissingNode()) {
        return List.of("no body where one is described");
      }
      return schema(media.get().getValue().path("schema")).validate(json).stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      return List.of("body is no JSON: " + e.getMessage());
    }
  }

  /// Without its parameters.
  private static String mediaType(String header) {
    return header.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
  }

  private JsonSchema schema(JsonNode described) {
    return schemas.computeIfAbsent(
        described,
        node -> {
          var alone = node.deepCopy();
          absolute(alone);
          return factory.getSchema(
              alone, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        });
  }

  /// Points references into the whole document.
  private static void absolute(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      object.put("$ref", ADDRESS + object.path("$ref").asText());
    }
    node.forEach(ApiContract::absolute);
  }

  /// An object with described properties has no others.
  private static void closeObjects(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")
        && !object.has("allOf")) {
      object.put("additionalProperties", false);
    }
    node.forEach(ApiContract::closeObjects);
  }

  /// A reference that may be null is written as `allOf` beside `nullable`; a strict reader lets no
  /// null pass there.
  private static void openToNull(JsonNode node) {
    node.forEach(ApiContract::openToNull);
    if (node instanceof ObjectNode object
        && object.path("nullable").asBoolean()
        && object.has("allOf")) {
      var allOf = object.path("allOf");
      object.removeAll();
      var either = object.putArray("anyOf");
      either.addObject().set("allOf", allOf);
      either.addObject().putArray("enum").addNull();
    }
  }

  /// One described operation.
  ///
  /// @param path with places in braces
  /// @param filled what such a path looks like when it is sent
  /// @param content as described
  public record Operation(String verb, String path, Pattern filled, JsonNode content) {

    Operation(String verb, String path, JsonNode content) {
      this(
          verb,
          path,
          Pattern.compile(PLACE.matcher(Pattern.quote(path)).replaceAll("\\\\E[^/]+\\\\Q")),
          content);
    }

    boolean answers(String sent) {
      return filled.matcher(sent).matches();
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }
}
