package vn.thanthien.reporting.report;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;

/// Whoever acted is told by the name their token gave beside the sign-in name, which stays who they
/// are.
@QuarkusTest
class NamesTest extends ReportStory {

  @Test
  void stepsAndTextsTellTheNamesOfWhoTookAndWroteThem() {
    var id =
        writer("Phạm Thị Văn Phòng")
            .body(request("COMMUNE"))
            .post("/api/reports")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    write(id, "strengths", "Ưu điểm.");
    step(id, "freeze").statusCode(200);
    leader().post("/api/reports/" + id + "/approval").then().statusCode(200);

    var signIn = commune + ".party-office";
    office()
        .get("/api/reports/" + id)
        .then()
        .body("draftedBy", equalTo(signIn))
        .body("frozenBy", equalTo(signIn))
        .body("approvedBy", equalTo(commune + ".leader"))
        .body("officials", equalTo(Map.of(signIn, "Phạm Thị Văn Phòng")));
    office()
        .get("/api/reports/" + id + "/steps")
        .then()
        .body("actor", contains(signIn, signIn, commune + ".leader"))
        .body("actorName", contains("Phạm Thị Văn Phòng", "Phạm Thị Văn Phòng", null));
    office()
        .get("/api/reports/" + id + "/sections/strengths/versions")
        .then()
        .body("writtenBy", contains(signIn))
        .body("writtenByName", contains("Phạm Thị Văn Phòng"));
  }

  @Test
  void aNewNameIsToldOnceItsTokenHasWrittenSomething() {
    var id =
        writer("Phạm Thị Văn")
            .body(
                "{\"kind\": \"WEEKLY_MEETING\", \"heldOn\": \"2023-05-04\", \"title\": \"Giao ban\"}")
            .post("/api/programme/events")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    writer("Phạm Thị Vân").get("/api/programme/events/" + id).then().statusCode(200);
    history(id, "Phạm Thị Văn");

    // whatever comes of it
    writer("Phạm Thị Vân").body("{}").post("/api/programme/events").then().statusCode(422);
    history(id, "Phạm Thị Vân");
  }

  @Test
  void whoNeverWroteUnderANameIsToldByTheSignInNameOnly() {
    office()
        .get("/api/reports/" + drafted())
        .then()
        .body("draftedBy", equalTo(commune + ".party-office"))
        .body("officials", aMapWithSize(0));
    leader().body("{\"open\": true}").put("/api/open-data-switch").then().statusCode(200);
    leader().get("/api/open-data-switch").then().body("changedByName", nullValue());
    named("Lê Văn Chủ Tịch", commune, Role.LEADER)
        .body("{\"open\": false}")
        .put("/api/open-data-switch")
        .then()
        .body("changedBy", equalTo(commune + ".leader"))
        .body("changedByName", equalTo("Lê Văn Chủ Tịch"));
  }

  private void history(String id, String name) {
    office()
        .get("/api/programme/events/" + id + "/history")
        .then()
        .body("actor", contains(commune + ".party-office"))
        .body("actorName", contains(name));
  }

  private RequestSpecification writer(String name) {
    return named(name, commune, Role.PARTY_OFFICE);
  }
}
