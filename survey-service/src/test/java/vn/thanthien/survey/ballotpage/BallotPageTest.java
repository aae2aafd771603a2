package vn.thanthien.survey.ballotpage;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.survey.ServiceTest;
import vn.thanthien.survey.tokensheet.BallotToken;

@QuarkusTest
class BallotPageTest extends ServiceTest {

  private static final int LARGEST_PAGE = 60_000;
  private static final String FORM = "application/x-www-form-urlencoded";

  private String roundId;
  private String token;

  @BeforeEach
  void inTheMiddleOfARound() throws SQLException {
    clock.stopAt(Instant.parse("2023-03-15T03:00:00Z"));
    asking("SIPAS-DV");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHUNG",
        "SIPAS-DV",
        "PKS01",
        "PKS02",
        "PKS03",
        "PKS04",
        "PKS05",
        "PKS06",
        "PKS07"
      })
  void everyBuiltInFormIsASmallPlainPage(String form) throws SQLException {
    asking(form);

    var answer =
        citizen()
            .get("/s/" + token)
            .then()
            .statusCode(200)
            .contentType("text/html;charset=UTF-8")
            .header("Cache-Control", "no-store")
            .header("Referrer-Policy", "no-referrer")
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .extract();

    var page = answer.asString();
    assertThat(answer.asByteArray()).hasSizeLessThan(LARGEST_PAGE);
    assertThat(page).contains("<html lang=\"vi\">").doesNotContain("<script");
    // nothing of the template is left
    assertThat(page.substring(page.indexOf("</style>"))).doesNotContain("{");
    assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
  }

  @Test
  void aBallotIsTakenOnceAndCountedWhenTheBoxIsOpened() throws SQLException {
    var citizen = citizen();
    for (var item : List.of("A1", "A2", "A3", "B1", "B2", "B3", "B4", "C1")) {
      citizen.formParam(item, "SATISFIED");
    }

    citizen
        .formParam("O1", "VERY_SATISFIED")
        .formParam("G1", "Cảm ơn cán bộ một cửa.")
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("Xin cảm ơn"));
    send("O1", "VERY_DISSATISFIED").statusCode(410).body(containsString("đã được gửi"));
    citizen().get("/s/" + token).then().statusCode(410).body(containsString("đã được gửi"));

    round(roundId).body("total.collected", equalTo(0));
    close();
    round(roundId)
        .body("total.collected", equalTo(1))
        .body("total.valid", equalTo(1))
        .body("total.verySatisfied", equalTo(1));
    runner()
        .get("/api/survey-rounds/" + roundId + "/results")
        .then()
        .statusCode(200)
        .body("whole.groups.find { it.code == 'A' }.scale.satisfied", equalTo(3))
        .body("whole.groups.find { it.code == 'C' }.scale.valid", equalTo(1))
        .body("villages.suppressed", contains(true));
    runner()
        .get("/api/survey-rounds/" + roundId + "/remarks")
        .then()
        .statusCode(200)
        .body("items.text", contains("Cảm ơn cán bộ một cửa."))
        .body("items.question", contains("G1"));
  }

  @Test
  void tokensThatOpenNothingAreToldWhyInAFriendlyPage() throws SQLException {
    var forged = (token.charAt(0) == '7' ? '8' : '7') + token.substring(1);
    page(forged, 404, "Mã phiếu không đúng");
    page("x", 404, "Mã phiếu không đúng");
    page("%00%3Cscript%3E", 404, "Mã phiếu không đúng");
    page("a".repeat(2000), 404, "Mã phiếu không đúng");

    clock.stopAt(Instant.parse("2023-02-27T03:00:00Z"));
    page(token, 409, "Chưa đến ngày");
    clock.stopAt(Instant.parse("2023-04-01T03:00:00Z"));
    page(token, 410, "đã kết thúc");
    send("O1", "SATISFIED").statusCode(410);

    clock.stopAt(Instant.parse("2023-03-15T03:00:00Z"));
    close();
    page(token, 410, "đã kết thúc");
    send("O1", "SATISFIED").statusCode(410);
    assertThat(count(unit, "select count(*) from sealed_ballot where unit = ?", unit)).isZero();
    round(roundId).body("total.collected", equalTo(0));
  }

  @Test
  void aTokenOfAnExpiredSheetOpensNothing() throws SQLException {
    var location =
        runner()
            .body("{\"village\": \"thon1\", \"count\": 1, \"expiresOn\": \"2023-03-15\"}")
            .post("/api/survey-rounds/" + roundId + "/token-sheets")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    var spelt = location.substring(location.lastIndexOf('/') + 1);
    var expiring = tokenOf(UUID.fromString(spelt), 1);
    page(expiring, 200, "Phiếu không ghi tên");

    clock.stopAt(Instant.parse("2023-03-15T17:00:00Z"));
    page(expiring, 410, "đã hết hạn");
    // a number the sheet does not have
    page(tokenOf(UUID.fromString(spelt), 2), 404, "Mã phiếu không đúng");
  }

  @Test
  void twoMegabytesOfTextAreAFriendlyPageAndNothingIsStored() throws SQLException {
    citizen()
        .formParam("O1", "SATISFIED")
        .formParam("G1", "x".repeat(2_000_000))
        .post("/s/" + token)
        .then()
        .statusCode(413)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("quá dài"));
    citizen()
        .formParam("O1", "SATISFIED")
        .formParam("G1", "Đ".repeat(1001))
        .post("/s/" + token)
        .then()
        .statusCode(422)
        .body(containsString("dài quá 1000 ký tự"))
        .body(containsString("Đ".repeat(1001)));

    assertThat(count(unit, "select count(*) from sealed_ballot where unit = ?", unit)).isZero();
    assertThat(count(unit, "select count(*) from spent_token where unit = ?", unit)).isZero();
    assertThat(count(unit, "select count(*) from ballot_draft where unit = ?", unit)).isZero();
  }

  @Test
  void aThousandLettersOfTheLongestKindFit() throws SQLException {
    var citizen = citizen();
    for (var item : List.of("A1", "A2", "A3", "B1", "B2", "B3", "B4", "C1", "C2", "C3", "D1")) {
      citizen.formParam(item, "VERY_DISSATISFIED");
    }

    citizen
        .formParam("O1", "SATISFIED")
        .formParam("G1", "ệ".repeat(1000))
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("Xin cảm ơn"));
    close();

    runner()
        .get("/api/survey-rounds/" + roundId + "/remarks")
        .then()
        .body("items.text", contains("ệ".repeat(1000)));
  }

  @Test
  void scriptIsShownAsTextAndNeverRun() {
    var script = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>";

    citizen()
        .formParam("G1", script)
        .post("/s/" + token)
        .then()
        .statusCode(422)
        .body(not(containsString("<script")))
        .body(not(containsString("<img")))
        .body(containsString("&lt;script&gt;"));
    citizen()
        .formParam("O1", "SATISFIED")
        .formParam("G1", script)
        .post("/s/" + token)
        .then()
        .statusCode(200);
    close();

    runner()
        .get("/api/survey-rounds/" + roundId + "/remarks")
        .then()
        .contentType("application/json")
        .body("items.text", contains(script));
  }

  @Test
  void whatWasBegunIsThereAgain() throws SQLException {
    citizen()
        .formParam("A1", "NEUTRAL")
        .formParam("G1", "Viết dở\ndòng hai")
        .formParam("_do", "save")
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("Đã lưu"));

    citizen()
        .get("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("phần ông/bà đã lưu"))
        .body(containsString("name=\"A1\" value=\"NEUTRAL\" checked"))
        .body(containsString("Viết dở\ndòng hai"));
    // whoever takes an answer back has taken it back
    citizen().formParam("O1", "SATISFIED").post("/s/" + token).then().statusCode(200);
    assertThat(count(unit, "select count(*) from ballot_draft where unit = ?", unit)).isZero();
    close();
    runner()
        .get("/api/survey-rounds/" + roundId + "/results")
        .then()
        .body("whole.groups.find { it.code == 'A' }.scale.valid", equalTo(0));
  }

  @Test
  void aQuestionUnderAConditionComesOnItsOwnPage() throws SQLException {
    asking("PKS04");

    citizen()
        .formParam("_page", "0")
        .formParam("_do", "next")
        .formParam("A1", "truc-tuyen")
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("Trang nộp hồ sơ dễ dùng"));
    citizen()
        .formParam("_page", "1")
        .formParam("_do", "back")
        .formParam("B1", "SATISFIED")
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("value=\"truc-tuyen\" checked"));
    citizen()
        .formParam("_page", "0")
        .formParam("_do", "next")
        .formParam("A1", "truc-tiep")
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(not(containsString("Trang nộp hồ sơ dễ dùng")));
    citizen()
        .formParam("_page", "1")
        .formParam("_do", "next")
        .formParam("C1", "SATISFIED")
        .post("/s/" + token)
        .then()
        .statusCode(422)
        .body(containsString("Xin trả lời câu này"));
    citizen()
        .formParam("_page", "1")
        .formParam("_do", "next")
        .formParam("C1", "SATISFIED")
        .formParam("O1", "DISSATISFIED")
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("chưa hài lòng"));
    citizen()
        .formParam("_page", "2")
        .formParam("_do", "send")
        .formParam("W1", "cho", "tre")
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("Xin cảm ơn"));

    close();
    runner()
        .get("/api/survey-rounds/" + roundId + "/results")
        .then()
        .body("whole.groups.find { it.code == 'B' }.items[0].asked", equalTo(0))
        .body("whole.groups.find { it.code == 'W' }.items[0].asked", equalTo(1))
        .body(
            "whole.groups.find { it.code == 'W' }.items[0].counts.find { it.value == 'cho' }.count",
            equalTo(1))
        .body("whole.overall.satisfied", equalTo(0));
  }

  @Test
  void whatABrowserMakesUpIsRefusedOrLeftOut() {
    citizen()
        .formParam("O1", "PERFECT")
        .post("/s/" + token)
        .then()
        .statusCode(422)
        .body(containsString("không có trong các lựa chọn"));
    citizen().post("/s/" + token).then().statusCode(422);
    citizen()
        .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(FORM, ContentType.TEXT)))
        .contentType(FORM)
        .body("O1=%zz")
        .post("/s/" + token)
        .then()
        .statusCode(400);
    citizen()
        .formParam("O1", "SATISFIED")
        .formParam("Z9", "1")
        .formParam("_page", "99")
        .post("/s/" + token)
        .then()
        .statusCode(200)
        .body(containsString("Xin cảm ơn"));
  }

  @Test
  void theSamePageIsReadInEnglish() {
    citizen()
        .get("/s/" + token + "?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"en\">"))
        .body(containsString("Very satisfied"))
        .body(containsString("Hand in the ballot"))
        .body(containsString("The waiting area is clean"));
  }

  @Test
  void aCodeIsTypedInByWhomCannotScanIt() {
    citizen().get("/s").then().statusCode(200).body(containsString("Nhập mã phiếu"));
    citizen()
        .queryParam("code", token.substring(0, 4) + "-" + token.substring(4))
        .get("/s")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/s/" + token));
    citizen()
        .queryParam("code", "x".repeat(50))
        .get("/s")
        .then()
        .statusCode(404)
        .body(containsString("24 chữ và số"));
  }

  @Test
  void whoeverGuessesIsSlowedDown() {
    var statuses = new HashSet<Integer>();
    for (var i = 0; i < 80; i++) {
      statuses.add(citizen().get("/s/" + "7".repeat(24)).statusCode());
    }

    assertThat(statuses).containsExactlyInAnyOrder(404, 429);
    citizen().get("/s/" + token).then().statusCode(200);
  }

  @Test
  void ofManyWithOneTokenOnlyOneBallotIsTaken() throws Exception {
    var statuses = together(16, _ -> send("O1", "SATISFIED").extract().statusCode());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 410).hasSize(15);
    close();
    round(roundId).body("total.collected", equalTo(1));
  }

  @Test
  void aBallotThatRacesTheClosureIsCountedOrTold() throws Exception {
    var tokens = tokens(roundId, "thon2", 40);

    var statuses =
        together(
            41,
            i -> {
              if (i == 20) {
                close();
                return 0;
              }
              return citizen()
                  .formParam("O1", "SATISFIED")
                  .post("/s/" + tokens.get(i < 20 ? i : i - 1))
                  .statusCode();
            });

    var taken = (int) statuses.stream().filter(status -> status == 200).count();
    assertThat(statuses).allMatch(status -> List.of(0, 200, 410).contains(status));
    round(roundId).body("closed", equalTo(true)).body("total.collected", equalTo(taken));
    assertThat(count(unit, "select count(*) from spent_token where unit = ?", unit))
        .isEqualTo(taken);
    assertThat(count(unit, "select count(*) from sealed_ballot where unit = ?", unit)).isZero();
  }

  private void asking(String form) throws SQLException {
    roundId = opened(ROUND.replace("\"runner\"", "\"builtIn\": \"" + form + "\", \"runner\""));
    token = tokens(roundId, "thon1", 1).getFirst();
  }

  private String tokenOf(UUID sheet, int number) throws SQLException {
    var key = count(unit, "select key from token_sheet where id = ?", sheet);
    return new BallotToken(key, number).text(BallotToken.seal(seal));
  }

  private ValidatableResponse send(String item, String answer) {
    return citizen().formParam(item, answer).post("/s/" + token).then();
  }

  private static void page(String token, int status, String text) {
    citizen()
        .urlEncodingEnabled(false)
        .get("/s/" + token)
        .then()
        .statusCode(status)
        .contentType("text/html;charset=UTF-8")
        .body(containsString(text));
  }

  private void close() {
    runner()
        .body("{}")
        .post("/api/survey-rounds/" + roundId + "/closure")
        .then()
        .statusCode(200)
        .body("villages", hasSize(2));
  }

  private static List<Integer> together(int callers, Call call) throws Exception {
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var calls = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < callers; i++) {
        var caller = i;
        calls.add(() -> call.by(caller));
      }
      var statuses = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(calls)) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }

  private interface Call {
    int by(int caller) throws Exception;
  }
}
