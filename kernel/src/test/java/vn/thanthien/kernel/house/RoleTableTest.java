package vn.thanthien.kernel.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.Tokens;
import vn.thanthien.local.Checkout;

/// Who may do what: the committed table `docs/api/<service>-roles.csv` is what the code says, and
/// every cell of it, allowed or not, is what the running service does. Operations that anybody may
/// call without signing in stand there as public. `-Dthanthien.openapi.write=true` writes it anew
/// after an intended change.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
public abstract class RoleTableTest {

  private final String service;
  private final List<Operation> operations;

  protected RoleTableTest(String service, String base) {
    this.service = service;
    this.operations =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(base).stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(RoleTableTest::operations)
                .sorted()
                .toList();
  }

  @Test
  void theCommittedTableIsWhatTheCodeSays() throws IOException {
    var file = Checkout.root().resolve("docs/api/" + service + "-roles.csv");
    var table = new StringBuilder("operation,").append(String.join(",", roles())).append('\n');
    for (var operation : operations) {
      table.append(operation.verb()).append(' ').append(operation.path());
      for (var role : roles()) {
        table.append(
            operation.isPublic() ? ",public" : operation.roles().contains(role) ? ",x" : ",");
      }
      table.append('\n');
    }
    if (Boolean.getBoolean("thanthien.openapi.write")) {
      Files.writeString(file, table);
    }

    assertThat(operations).isNotEmpty();
    assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(table.toString());
  }

  @Test
  void everyCellHolds() {
    var cells = new SoftAssertions();
    for (var role : roles()) {
      var token =
          role.indexOf(':') > 0
              ? Tokens.system("nowhere", "cell", role)
              : Tokens.of("nowhere", role);
      for (var operation : operations) {
        var status = operation.asked(given().auth().oauth2(token));
        cells
            .assertThat(status == 403)
            .as("%s by %s: %d", operation, role, status)
            .isEqualTo(!operation.isPublic() && !operation.roles().contains(role));
        cells.assertThat(status).as("%s by %s", operation, role).isNotIn(401, 500);
      }
    }
    cells.assertAll();
  }

  /// Nobody is signed in: only what the table calls public answers.
  @Test
  void nobodyReachesMoreThanWhatIsPublic() {
    var cells = new SoftAssertions();
    for (var operation : operations) {
      var status = operation.asked(given());
      cells
          .assertThat(status == 401)
          .as("%s: %d", operation, status)
          .isEqualTo(!operation.isPublic());
      cells.assertThat(status).as("%s", operation).isNotEqualTo(500);
    }
    cells.assertAll();
  }

  private static List<String> roles() {
    return Arrays.stream(Role.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(field -> {
          try {
            return (String) field.get(null);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        })
        .toList();
  }

  private static Stream<Operation> operations(JavaClass resource) {
    var base = resource.getAnnotationOfType(Path.class).value();
    return resource.getAllMethods().stream()
        .filter(method ->
            method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class))
        .flatMap(method ->
            verb(method)
                .map(verb ->
                    new Operation(
                        verb,
                        method
                            .tryGetAnnotationOfType(Path.class)
                            .map(path -> join(base, path.value()))
                            .orElse(base),
                        method
                            .tryGetAnnotationOfType(Consumes.class)
                            .map(consumes -> consumes.value()[0])
                            .orElse("application/json"),
                        method
                            .tryGetAnnotationOfType(RolesAllowed.class)
                            .map(allowed -> List.of(allowed.value()))
                            .orElse(List.of()))));
  }

  private static Stream<String> verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .flatMap(annotation ->
            annotation
                .getRawType()
                .tryGetAnnotationOfType(HttpMethod.class)
                .map(HttpMethod::value)
                .stream());
  }

  private static String join(String base, String rest) {
    return base + (rest.startsWith("/") ? "" : "/") + rest;
  }

  private record Operation(String verb, String path, String contentType, List<String> roles)
      implements Comparable<Operation> {

    /// Open to whoever comes, signed in or not.
    boolean isPublic() {
      return roles.isEmpty();
    }

    /// The status of an answer to next to nothing.
    int asked(RequestSpecification asking) {
      var request = asking.contentType(contentType);
      var filled =
          contentType.equals(MediaType.APPLICATION_FORM_URLENCODED)
              ? request.formParam("nothing", "")
              : request.body("{}".getBytes(StandardCharsets.US_ASCII));
      return filled
          .request(verb, path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
          .statusCode();
    }

    @Override
    public int compareTo(Operation other) {
      return (path + verb).compareTo(other.path + other.verb);
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }
}
