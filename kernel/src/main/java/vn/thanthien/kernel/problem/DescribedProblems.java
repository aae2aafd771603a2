package vn.thanthien.kernel.problem;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Adds the problems an operation can answer with to a service's description, all of one shape:
/// which ones follows from what the operation takes.
public class DescribedProblems implements OASFilter {

  private static final String SCHEMA = "Problem";
  private static final String FIELD_SCHEMA = "FieldError";

  /// Kinds by status, but those that only the router knows and those that are no contract.
  private static final Map<Integer, String> SLUGS =
      Arrays.stream(ProblemType.values())
          .filter(type -> type != ProblemType.METHOD_NOT_ALLOWED && type != ProblemType.INTERNAL)
          .collect(
              groupingBy(
                  ProblemType::status, TreeMap::new, mapping(ProblemType::slug, joining(", "))));

  @Override
  public void filterOpenAPI(OpenAPI description) {
    if (description.getComponents() == null) {
      description.setComponents(OASFactory.createComponents());
    }
    var components = description.getComponents();
    components.addSchema(SCHEMA, problem());
    components.addSchema(FIELD_SCHEMA, fieldError());
    SLUGS.forEach((status, slugs) -> components.addResponse(name(status), response(slugs)));
    var paths = description.getPaths();
    if (paths == null || paths.getPathItems() == null) {
      return;
    }
    for (var path : paths.getPathItems().values()) {
      path.getOperations().forEach((method, operation) -> describe(method, operation));
    }
  }

  private static void describe(HttpMethod method, Operation operation) {
    var responses = operation.getResponses();
    for (var status : possible(method, operation)) {
      var code = Integer.toString(status);
      var declared = responses.getAPIResponse(code);
      // an operation that answers in a form of its own says so itself
      if (declared == null || declared.getContent() == null) {
        responses.addAPIResponse(code, OASFactory.createAPIResponse().ref(name(status)));
      }
    }
  }

  private static Iterable<Integer> possible(HttpMethod method, Operation operation) {
    var possible = new TreeSet<>(List.of(406, 503));
    var takesBody = operation.getRequestBody() != null;
    var takesParameters = operation.getParameters() != null && !operation.getParameters().isEmpty();
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      possible.addAll(List.of(401, 403));
    }
    if (takesBody || takesParameters) {
      possible.addAll(List.of(400, 404, 422));
    }
    if (takesBody) {
      possible.addAll(List.of(413, 415));
    }
    if (method != HttpMethod.GET) {
      possible.add(409);
    }
    return possible;
  }

  private static String name(int status) {
    return "Problem" + status;
  }

  private static APIResponse response(String slugs) {
    return OASFactory.createAPIResponse()
        .description("/problems/: " + slugs)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA))));
  }

  private static Schema problem() {
    return object()
        .required(List.of("type", "title", "status"))
        .addProperty("type", text())
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text())
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref(FIELD_SCHEMA)));
  }

  private static Schema fieldError() {
    return object()
        .required(List.of("field", "message"))
        .addProperty("field", text())
        .addProperty("message", text());
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(SchemaType.OBJECT);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
