package vn.thanthien.reporting.figure;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStage;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.GoldenCommune;

/// Twelve late dossiers, eleven apologised for, nine of them at least a day before the due date,
/// one breach: whatever is delivered again, in another order, or replayed. Form 04 (the dossier's
/// re-appointment) is no letter: all twelve have one, counted apart and covering nothing here.
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class ApologyFiguresTest extends ServiceTest {

  private static final int LATE = 12;
  private static final int AHEAD = 9;
  private static final int APOLOGISED = 11;

  @Inject Facts facts;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void twelveLateElevenApologisedNineInTimeOneBreach(long seed) {
    var random = new Random(seed);
    var dossiers = new ArrayList<UUID>();
    var sent = new ArrayList<Fact>();
    for (var i = 0; i < LATE; i++) {
      var id = RecordId.next();
      dossiers.add(id);
      sent.addAll(lateDossier(id));
      sent.addAll(apology(id, issued(i)));
    }
    sent.addAll(registration(LifeEvent.BIRTH, LetterKind.CONGRATULATION, true));
    sent.addAll(registration(LifeEvent.MARRIAGE, LetterKind.CONGRATULATION, false));
    sent.addAll(registration(LifeEvent.DEATH, LetterKind.CONDOLENCE, true));
    sent.addAll(letter(LetterKind.THANKS, null, DossierMother.DUE));
    var delivered = new ArrayList<>(sent);
    delivered.addAll(sent);
    Collections.shuffle(delivered, random);

    delivered.forEach(facts::take);

    assertFigures();
    assertThat(behind("L05", "numerator"))
        .containsExactlyInAnyOrderElementsOf(dossiers.subList(0, APOLOGISED));
    assertThat(behind("L06", "numerator"))
        .containsExactlyInAnyOrderElementsOf(dossiers.subList(0, AHEAD));
    assertThat(behind("L05", "denominator")).containsExactlyInAnyOrderElementsOf(dossiers);
    sent.forEach(facts::take); // replayed from the beginning
    assertFigures();
    facts.rebuild();
    assertFigures();
  }

  private void assertFigures() {
    assertThat(figures())
        .containsEntry("L01", "11")
        .containsEntry("L02", "1")
        .containsEntry("L03", "1")
        .containsEntry("L04", "1")
        .containsEntry("L05", "91,67% (11/12)")
        .containsEntry("L06", "75,00% (9/12)")
        .containsEntry("L07", "50,00% (1/2)")
        .containsEntry("L08", "100,00% (1/1)")
        .containsEntry("D14", "12");
    assertThat(facts.differences(commune, GoldenCommune.PERIOD)).isEmpty();
  }

  /// Nine at least a day ahead, one on the due day, one after it, one never.
  private static Instant issued(int dossier) {
    if (dossier < AHEAD) {
      return DossierMother.DUE.minus(Duration.ofDays(1 + dossier % 3));
    }
    return switch (dossier) {
      case AHEAD -> DossierMother.DUE.minus(Duration.ofHours(2));
      case AHEAD + 1 -> DossierMother.DUE.plus(Duration.ofDays(2));
      default -> null;
    };
  }

  private List<Fact> lateDossier(UUID id) {
    var late = DossierMother.completedLate(commune);
    return List.of(
        DossierMother.dossier(id, 1, commune, DossierStatus.RECEIVED, null, null, null, List.of()),
        DossierMother.withForm04(
            DossierMother.dossier(
                id, 2, commune, DossierStatus.PROCESSING, null, null, null, List.of())),
        DossierMother.withForm04(
            DossierMother.dossier(
                id,
                3,
                commune,
                DossierStatus.COMPLETED,
                late.completedAt(),
                late.endedAt(),
                Punctuality.LATE,
                List.of())));
  }

  private List<Fact> apology(UUID dossier, Instant issued) {
    return letter(LetterKind.APOLOGY, dossier, issued);
  }

  private List<Fact> registration(LifeEvent event, LetterKind kind, boolean lettered) {
    var id = RecordId.next();
    var done = DossierMother.DUE.minus(Duration.ofDays(3));
    var life = new ArrayList<Fact>();
    life.add(
        DossierMother.dossier(
            id,
            2,
            commune,
            Channel.ONLINE,
            DossierStatus.COMPLETED,
            DossierMother.MAY,
            DossierMother.DUE,
            done,
            done,
            Punctuality.EARLY,
            List.of(),
            false,
            null,
            event));
    life.addAll(letter(kind, id, lettered ? done.plus(Duration.ofDays(1)) : null));
    return life;
  }

  /// A letter's life; one never issued stays a draft.
  private List<Fact> letter(LetterKind kind, UUID dossier, Instant issued) {
    var id = RecordId.next();
    var life = new ArrayList<Fact>();
    life.add(letter(id, 1, kind, dossier, LetterStage.AWAITING_ADDRESSEE, null));
    life.add(letter(id, 2, kind, dossier, LetterStage.DRAFT, null));
    life.add(letter(id, 3, kind, dossier, LetterStage.REVIEWED, null));
    if (issued != null) {
      life.add(letter(id, 4, kind, dossier, LetterStage.APPROVED, null));
      life.add(letter(id, 5, kind, dossier, LetterStage.ISSUED, issued));
      life.add(letter(id, 6, kind, dossier, LetterStage.FAILED, issued));
      life.add(letter(id, 7, kind, dossier, LetterStage.DELIVERED, issued));
    }
    return life;
  }

  private LetterState letter(
      UUID id, long revision, LetterKind kind, UUID dossier, LetterStage stage, Instant issued) {
    return new LetterState(
        id,
        revision,
        commune,
        kind,
        stage.status(),
        TriggerKind.DOSSIER_DUE_SOON,
        dossier,
        DossierMother.MAY,
        null,
        issued,
        stage,
        null,
        null,
        issued == null ? null : DeliveryChannel.POST,
        null);
  }

  private List<UUID> behind(String code, String part) {
    return as(commune, Role.LEADER)
        .queryParams("unit", commune, "from", "2023-01-01", "to", "2023-10-31", "part", part)
        .get("/api/figures/" + code + "/records")
        .then()
        .statusCode(200)
        .extract()
        .body()
        .jsonPath()
        .getList("items.id", UUID.class);
  }

  private Map<String, String> figures() {
    return as(commune, Role.LEADER)
        .queryParams("unit", commune, "from", "2023-01-01", "to", "2023-10-31")
        .get("/api/figures")
        .then()
        .statusCode(200)
        .extract()
        .as(new TypeRef<List<Figure>>() {})
        .stream()
        .filter(figure -> figure.by().isEmpty() && figure.code().matches("L..|D14"))
        .collect(toMap(Figure::code, ApologyFiguresTest::content));
  }

  private static String content(Figure figure) {
    return figure.text()
        + (figure.denominator() == null
            ? ""
            : " (%s/%s)".formatted(figure.numerator(), figure.denominator()));
  }
}
