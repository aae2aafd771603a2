package vn.thanthien.letter.letter;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thanthien.letter.ServiceTest;

/// Nobody is congratulated in the week of a death in the house.
@QuarkusTest
class ToneGuardTest extends ServiceTest {

  private static final String HOUSE = "Số 5, ngõ 2, thôn 1";

  @Test
  void aHouseInMourningIsCongratulatedOnlyWhenTheLeaderSaysSo() {
    letter("CONDOLENCE", "gia đình bà Lê Thị Mất", HOUSE, "2026-05-01");
    var birth = reviewed("CONGRATULATION", "vợ chồng anh Ba", "số 5, Ngõ 2,  Thôn 1", "2026-05-06");

    approve(birth, "{\"at\": \"2026-05-06T09:00:00+07:00\"}")
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"))
        .body("errors[0].field", equalTo("toneConfirmed"))
        .body("detail", containsString("có tang"));
    clerk().get("/api/letters/" + birth).then().body("stage", equalTo("REVIEWED"));

    approve(birth, "{\"at\": \"2026-05-06T09:00:00+07:00\", \"toneConfirmed\": true}")
        .statusCode(200);
  }

  @Test
  void theSameNameIsTheSameHouse() {
    letter("CONDOLENCE", "Gia đình ông Trần Văn Bình", null, "2026-05-01");
    var wedding = reviewed("CONGRATULATION", "gia đình Ông Trần Văn Bình", "Thôn 9", "2026-05-06");

    approve(wedding, "{\"at\": \"2026-05-06T09:00:00+07:00\"}").statusCode(409);
  }

  @Test
  void aWeekLaterOrInAnotherHouseJoyIsJoy() {
    letter("CONDOLENCE", "gia đình bà Lê Thị Mất", HOUSE, "2026-05-01");
    var later = reviewed("CONGRATULATION", "vợ chồng anh Ba", HOUSE, "2026-05-09");
    var elsewhere = reviewed("CONGRATULATION", "vợ chồng anh Tư", "Thôn 2", "2026-05-02");

    approve(later, "{\"at\": \"2026-05-09T09:00:00+07:00\"}").statusCode(200);
    approve(elsewhere, "{\"at\": \"2026-05-02T09:00:00+07:00\"}").statusCode(200);
  }

  @Test
  void withdrawnCondolencesAndOtherKindsOfLettersDisturbNobody() {
    var mistaken = letter("CONDOLENCE", "gia đình bà Lê Thị Mất", HOUSE, "2026-05-01");
    step(clerk(), mistaken, "withdrawal", "{\"reason\": \"Nhầm\"}").statusCode(200);
    var birth = reviewed("CONGRATULATION", "vợ chồng anh Ba", HOUSE, "2026-05-02");
    letter("CONDOLENCE", "gia đình bà Lê Thị Mất", HOUSE, "2026-05-20");
    var thanks = reviewed("THANKS", "gia đình bà Lê Thị Mất", HOUSE, "2026-05-21");

    approve(birth, "{\"at\": \"2026-05-02T09:00:00+07:00\"}").statusCode(200);
    approve(thanks, "{\"at\": \"2026-05-21T09:00:00+07:00\"}").statusCode(200);
  }

  @Test
  void aDeathHeardOfAfterTheSignatureStopsTheLetterAtTheDoor() {
    var birth = reviewed("CONGRATULATION", "vợ chồng anh Ba", HOUSE, "2026-05-06");
    approve(birth, "{\"at\": \"2026-05-06T09:00:00+07:00\"}").statusCode(200);
    letter("CONDOLENCE", "gia đình bà Lê Thị Mất", HOUSE, "2026-05-07");

    step(clerk(), birth, "issue", "{\"at\": \"2026-05-08T09:00:00+07:00\"}")
        .statusCode(409)
        .body("errors[0].field", equalTo("toneConfirmed"));
    pile("issues", birth, "").statusCode(409);

    pile("issues", birth, ", \"toneConfirmed\": true").statusCode(200);
  }

  @Test
  void whatTheLeaderConfirmedIsNotAskedAgainWhenTheLetterLeaves() {
    letter("CONDOLENCE", "gia đình bà Lê Thị Mất", HOUSE, "2026-05-01");
    var birth = reviewed("CONGRATULATION", "vợ chồng anh Ba", HOUSE, "2026-05-06");
    approve(birth, "{\"at\": \"2026-05-06T09:00:00+07:00\", \"toneConfirmed\": true}")
        .statusCode(200);

    step(clerk(), birth, "issue", "{\"at\": \"2026-05-06T10:00:00+07:00\"}").statusCode(200);
  }

  @Test
  void inAPileTheLetterThatWouldHurtIsNamed() {
    letter("CONDOLENCE", "gia đình bà Lê Thị Mất", HOUSE, "2026-05-01");
    var birth = reviewed("CONGRATULATION", "vợ chồng anh Ba", HOUSE, "2026-05-06");

    pile("approvals", birth, "")
        .statusCode(409)
        .body("errors[0].field", equalTo("letters[0].toneConfirmed"));
  }

  private io.restassured.response.ValidatableResponse pile(
      String step, String letter, String more) {
    var official = step.equals("approvals") ? leader() : clerk();
    return official
        .body(
            "{\"at\": \"2026-05-08T09:00:00+07:00\", \"letters\": [\"%s\"]%s}"
                .formatted(letter, more))
        .post("/api/letters/" + step)
        .then();
  }

  private io.restassured.response.ValidatableResponse approve(String id, String body) {
    return step(leader(), id, "approval", body);
  }

  private String reviewed(String kind, String name, String address, String day) {
    var id = letter(kind, name, address, day);
    step(clerk(), id, "review", "{\"at\": \"%sT08:30:00+07:00\"}".formatted(day)).statusCode(200);
    return id;
  }

  private String letter(String kind, String name, String address, String day) {
    return drafted(
        """
        {"kind": "%s", "draftedAt": "%sT08:00:00+07:00", "recipientName": "%s",
         "recipientAddress": %s, "reason": "như đã biết"}
        """
            .formatted(kind, day, name, address == null ? "null" : '"' + address + '"'));
  }
}
