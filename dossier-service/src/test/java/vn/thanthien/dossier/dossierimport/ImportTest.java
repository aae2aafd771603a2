package vn.thanthien.dossier.dossierimport;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.ServiceTest;

/// Sends files in and waits for what becomes of them.
public abstract class ImportTest extends ServiceTest {

  /// A file of lines in the name of the commune's clerk, taken to its end.
  ValidatableResponse imported(String ndjson) {
    return imported(clerk(), ndjson);
  }

  protected ValidatableResponse imported(RequestSpecification who, String ndjson) {
    return imported(who, ndjson.getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
  }

  ValidatableResponse imported(RequestSpecification who, byte[] file, String type) {
    String id =
        who.contentType(type)
            .body(file)
            .post("/api/dossier-imports")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return done(clerkLike(who), id);
  }

  /// Waits until a job has ended.
  ValidatableResponse done(RequestSpecification who, String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Set.of("DONE", "FAILED")
                .contains(who.get("/api/dossier-imports/" + id).<String>path("state")));
    return who.get("/api/dossier-imports/" + id).then().statusCode(200);
  }

  ValidatableResponse upload(String text, String type, @Nullable String key) {
    return upload(text, type, key, "");
  }

  ValidatableResponse upload(String text, String type, @Nullable String key, String query) {
    var request = clerk().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    return (key == null ? request : request.header("Idempotency-Key", key))
        .post("/api/dossier-imports" + query)
        .then();
  }

  String rejects(String id) {
    return clerk()
        .accept("text/csv")
        .get("/api/dossier-imports/" + id + "/rejects")
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
        .extract()
        .asString();
  }

  /// The same caller without the file.
  private static RequestSpecification clerkLike(RequestSpecification who) {
    return who.contentType("application/json").body("");
  }
}
