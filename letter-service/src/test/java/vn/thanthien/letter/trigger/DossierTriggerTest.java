package vn.thanthien.letter.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.DossierState.ApologyDue;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.Published;
import vn.thanthien.letter.ServiceTest;

/// What arrives on the real `dossier-events` and the letters it drafts.
@QuarkusTest
class DossierTriggerTest extends ServiceTest {

  private static final String TOPIC = "dossier-events";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Published published;
  @Inject ObjectMapper json;

  private Instant now;
  private DossierMother dossier;

  @BeforeEach
  void aDossierDueYesterday() {
    now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    dossier = dossier(null, now.minus(Duration.ofDays(1)));
  }

  @Test
  void anOverdueDossierDraftsAnApologyThatWaitsForItsAddressee() {
    publish(dossier.received(), dossier.overdue());

    var id =
        eventuallyOne(dossier)
            .body("items[0].kind", equalTo("APOLOGY"))
            .body("items[0].status", equalTo("AWAITING_ADDRESSEE"))
            .body("items[0].trigger", equalTo("DOSSIER_OVERDUE"))
            .body("items[0].village", equalTo("thon1"))
            .extract()
            .path("items[0].id")
            .toString();

    step(leader(), id, "approval", "{}").statusCode(409);
    step(
            clerk(),
            id,
            "addressee",
            "{\"recipientName\": \"Bà Lê Thị Mẫu\", \"reason\": \"Cán bộ thụ lý ốm\"}")
        .statusCode(200)
        .body("status", equalTo("DRAFT"));
    step(clerk(), id, "review", "{}").statusCode(200);
    step(leader(), id, "approval", "{}")
        .statusCode(422)
        .body("errors[0].field", equalTo("newDueOn"));
    promise(id, now.minus(Duration.ofDays(2)));
    step(clerk(), id, "review", "{}").statusCode(200);
    step(leader(), id, "approval", "{}")
        .statusCode(422)
        .body("errors[0].field", equalTo("newDueOn"));
    promise(id, now.plus(Duration.ofDays(2)));
    step(clerk(), id, "review", "{}").statusCode(200);
    step(leader(), id, "approval", "{}").statusCode(200);
    step(clerk(), id, "issue", "{}").statusCode(409);
    clerk()
        .get("/api/letters/" + id + "/text")
        .then()
        .body(containsString("Kính gửi: Bà Lê Thị Mẫu"))
        .body(containsString("Mã số hồ sơ: " + DossierMother.CODE))
        .body(containsString("Lý do: Cán bộ thụ lý ốm"))
        .body(containsString("Ngày hẹn trả kết quả: "))
        .body(
            containsString(
                "vào ngày "
                    + VietnameseFormat.date(VietnamTime.dayOf(now.plus(Duration.ofDays(2))))));
  }

  @Test
  void aDossierDueSoonThatBecomesOverdueHasOneApology() {
    publish(dossier.dueSoon());
    eventuallyOne(dossier).body("items[0].trigger", equalTo("DOSSIER_DUE_SOON"));

    publish(dossier.overdue());
    afterAllThat();

    eventuallyOne(dossier).body("items[0].revision", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "BIRTH, CONGRATULATION, khai sinh",
    "MARRIAGE, CONGRATULATION, kết hôn",
    "DEATH, CONDOLENCE, qua đời"
  })
  void aRegisteredLifeEventDraftsItsLetter(LifeEvent lifeEvent, String kind, String words) {
    var registration = dossier(lifeEvent, now);

    publish(
        registration.received(),
        registration.completed(now.minusSeconds(60), Punctuality.EARLY, null),
        registration.returned(now.minusSeconds(60)));

    var id =
        eventuallyOne(registration)
            .body("items[0].kind", equalTo(kind))
            .body("items[0].lifeEvent", equalTo(lifeEvent.name()))
            .body("items[0].trigger", equalTo("LIFE_EVENT"))
            .extract()
            .path("items[0].id")
            .toString();
    clerk().get("/api/letters/" + id + "/text").then().body(containsString(words));
  }

  @Test
  void deliveredAgainReorderedAndReplayedItStaysOneLetter() {
    var registration = dossier(LifeEvent.BIRTH, now.minus(Duration.ofDays(1)));
    var facts =
        new ArrayList<>(
            List.of(
                registration.received(),
                registration.dueSoon(),
                registration.overdue(),
                registration.completed(now, Punctuality.LATE, ApologyDue.OVERDUE)));
    var random = new Random(4711);

    for (var round = 0; round < 10; round++) {
      Collections.shuffle(facts, random);
      facts.forEach(this::publish);
    }
    afterAllThat();

    letters(registration).body("items", hasSize(2)).body("items.revision", equalTo(List.of(1, 1)));
  }

  @Test
  void whatAWithdrawalHasOvertakenDraftsNothing() {
    var late = dossier.overdue();
    var withdrawn = dossier.ended(DossierStatus.WITHDRAWN, ApologyDue.OVERDUE);

    publish(withdrawn);
    afterAllThat();
    publish(late);
    afterAllThat();

    letters(dossier).body("items", hasSize(0));
  }

  @Test
  void whatHappenedBeforeTheWindowDraftsNothing() {
    var tooOld = dossier(null, now.minus(Duration.ofDays(31)));
    var justInside = dossier(null, now.minus(Duration.ofDays(29)));
    var oldBirth = dossier(LifeEvent.BIRTH, now);

    publish(
        tooOld.overdue(), justInside.overdue(), oldBirth.returned(now.minus(Duration.ofDays(31))));

    eventuallyOne(justInside);
    letters(tooOld).body("items", hasSize(0));
    letters(oldBirth).body("items", hasSize(0));
  }

  @ParameterizedTest
  @EnumSource(
      value = DossierStatus.class,
      names = {"WITHDRAWN", "NOT_ACCEPTED", "STOPPED"})
  void aDossierThatEndsWithoutAResultTakesItsDraftBack(DossierStatus end) {
    publish(dossier.overdue());
    eventuallyOne(dossier);

    publish(dossier.ended(end, ApologyDue.OVERDUE));

    eventually(dossier, "WITHDRAWN");
  }

  @Test
  void aDossierReadyInTimeAfterAllTakesItsDraftBack() {
    publish(dossier.dueSoon());
    eventuallyOne(dossier);

    publish(
        dossier.completed(now.minus(Duration.ofDays(1)), Punctuality.ON_TIME, ApologyDue.DUE_SOON));

    eventually(dossier, "WITHDRAWN");
  }

  @Test
  void anIssuedLetterStaysWhateverBecomesOfItsDossier() {
    publish(dossier.overdue());
    var id = eventuallyOne(dossier).extract().path("items[0].id").toString();
    promise(id, now.plus(Duration.ofDays(2)));
    step(clerk(), id, "review", "{}").statusCode(200);
    step(leader(), id, "approval", "{}").statusCode(200);
    step(clerk(), id, "numbering", "{}").statusCode(200);
    step(clerk(), id, "issue", "{}").statusCode(200);

    publish(dossier.ended(DossierStatus.WITHDRAWN, ApologyDue.OVERDUE));
    afterAllThat();

    letters(dossier).body("items[0].status", equalTo("ISSUED"));
  }

  @Test
  void aDraftTheClerkWithdrewDoesNotComeBack() {
    publish(dossier.dueSoon());
    var id = eventuallyOne(dossier).extract().path("items[0].id").toString();
    step(clerk(), id, "withdrawal", "{\"reason\": \"Đã xin lỗi trực tiếp\"}").statusCode(200);

    publish(dossier.overdue());
    afterAllThat();

    eventuallyOne(dossier).body("items[0].status", equalTo("WITHDRAWN"));
  }

  @Test
  void aLetterTheClerkWroteFirstIsEnough() {
    drafted(
        """
        {"kind": "APOLOGY", "dossierId": "%s", "recipientName": "Bà Mẫu", "reason": "Ốm"}
        """
            .formatted(dossier.id()));

    publish(dossier.overdue());
    afterAllThat();

    eventuallyOne(dossier).body("items[0].trigger", equalTo("BY_HAND"));
  }

  @Test
  void aFactThatSaysMoreThanWeKnowIsRead() throws IOException {
    var tomorrows =
        json.writeValueAsString(dossier.overdue().fact())
            .replaceFirst("\\{", "{\"fieldOfTomorrow\": [1], ");

    published.raw(TOPIC, unit, dossier.id().toString(), tomorrows);

    eventuallyOne(dossier);
  }

  @Test
  void aRecordNobodyCanReadIsSetAsideAndTheRestGoesOn() throws IOException {
    var notJson = UUID.randomUUID().toString();
    var unknownKind = UUID.randomUUID().toString();
    var noTime = UUID.randomUUID().toString();
    var state = json.writeValueAsString(dossier.overdue().fact());

    published.raw(TOPIC, unit, notJson, "{\"kind\": \"dossier\", ");
    published.raw(TOPIC, unit, unknownKind, state.replace("\"dossier\"", "\"elephant\""));
    published.withoutHeaders(TOPIC, unit, noTime, state);
    afterAllThat();

    letters(dossier).body("items", hasSize(0));
    var deadLetters = published.all("letter-service-dead-letters");
    assertThat(deadLetters).containsKeys(notJson, unknownKind, noTime);
    assertThat(deadLetters.get(notJson).value())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"kind\": \"dossier\", ");
    assertThat(deadLetters.get(notJson).headers().lastHeader("dead_letter_reason")).isNotNull();
  }

  private void promise(String id, Instant newDueAt) {
    step(
            clerk(),
            id,
            "addressee",
            """
            {"recipientName": "Bà Lê Thị Mẫu", "reason": "Cán bộ thụ lý ốm", "newDueOn": "%s"}
            """
                .formatted(VietnamTime.dayOf(newDueAt)))
        .statusCode(200);
  }

  /// Waits until everything published for this unit has been taken in: the last of its partition
  /// has its letter.
  private void afterAllThat() {
    var last = dossier(null, now);
    publish(last.overdue());
    eventuallyOne(last);
  }

  private DossierMother dossier(LifeEvent lifeEvent, Instant dueAt) {
    return new DossierMother(unit, lifeEvent, dueAt);
  }

  private void publish(Event... events) {
    for (var event : events) {
      published.on(TOPIC, event);
    }
  }

  private ValidatableResponse letters(DossierMother of) {
    return clerk().get("/api/letters?dossierId=" + of.id()).then().statusCode(200);
  }

  private ValidatableResponse eventuallyOne(DossierMother of) {
    await().atMost(PATIENCE).untilAsserted(() -> letters(of).body("items", hasSize(1)));
    return letters(of);
  }

  private void eventually(DossierMother of, String status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> letters(of).body("items.status", equalTo(List.of(status))));
  }
}
