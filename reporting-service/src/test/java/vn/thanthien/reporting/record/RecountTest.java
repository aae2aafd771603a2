package vn.thanthien.reporting.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanthien.reporting.record.Lives.START;
import static vn.thanthien.reporting.record.Lives.any;
import static vn.thanthien.reporting.record.Lives.later;
import static vn.thanthien.reporting.record.Measure.DUE_MISSED_APOLOGISED;
import static vn.thanthien.reporting.record.Measure.DUE_MISSED_APOLOGISED_AHEAD;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.DialogueState;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.reporting.ServiceTest;

/// The counters equal a count of the records, whatever facts come, however often and in whatever
/// order; the same lives end in the same counters. Seeds are the parameters.
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class RecountTest extends ServiceTest {

  private static final List<Period> PERIODS =
      List.of(
          new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1)),
          new Period(LocalDate.of(2023, 2, 11), LocalDate.of(2023, 5, 17)),
          new Period(LocalDate.of(2023, 3, 3), LocalDate.of(2023, 3, 9)),
          new Period(LocalDate.of(2023, 4, 30), LocalDate.of(2023, 5, 1)));

  @Inject Facts facts;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void countersEqualTheRecordsUnderDuplicatedShuffledAndReplayedFacts(long seed) {
    var random = new Random(seed);
    var sent = new ArrayList<Fact>();
    for (var i = 0; i < 60; i++) {
      var unit = random.nextInt(3) == 0 ? neighbour : commune;
      var dossier = Lives.dossier(unit, random);
      sent.addAll(dossier);
      sent.addAll(Lives.apologies((DossierState) dossier.getFirst(), random));
      sent.addAll(petitionLife(unit, random));
      sent.add(dialogue(unit, random));
      sent.addAll(surveyLife(unit, random));
      sent.add(
          GoldenCommune.letter(
              unit, any(LetterKind.values(), random), later(START, random, 300), null));
    }
    var delivered = new ArrayList<Fact>(sent);
    delivered.addAll(sent.subList(0, sent.size() / 2)); // again
    Collections.shuffle(delivered, random);

    facts.deliver(delivered, random);

    assertEqualEverywhere();
    facts.take(Facts.newest(sent)); // replay of a compacted topic
    assertEqualEverywhere();
    facts.rebuild();
    assertEqualEverywhere();
  }

  /// A due moment passes without any fact; what else is told of the hours to come is nothing.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPeriodNotYetOverCountsTheDueMomentsThatHavePassed(long seed) {
    var random = new Random(seed);
    var now = later(Instant.parse("2023-04-01T00:00:00Z"), random, 60);
    var sent = new ArrayList<Fact>();
    for (var i = 0; i < 150; i++) {
      var dossier = Lives.dossier(commune, random);
      sent.addAll(dossier);
      sent.addAll(Lives.apologies((DossierState) dossier.getFirst(), random));
      sent.addAll(petitionLife(commune, random));
    }
    sent.removeIf(fact -> !happenedBy(fact, now));

    facts.deliver(sent, random);

    for (var period : PERIODS) {
      if (period.end().isAfter(now)) {
        assertThat(facts.told(commune, period, now))
            .as("%s at %s", period, now)
            .isEqualTo(facts.counted(commune, period, now));
      }
    }
  }

  @Test
  void aLetterAndItsDossierTakenAtTheSameMomentFindEachOther() throws Exception {
    var random = new Random(13);
    var dossiers = new ArrayList<Fact>();
    var letters = new ArrayList<Fact>();
    for (var i = 0; i < 100; i++) {
      var late = DossierMother.completedLate(commune);
      dossiers.add(late);
      letters.add(
          GoldenCommune.letter(
              commune, LetterKind.APOLOGY, DossierMother.DUE.minusSeconds(i), late.id()));
    }

    try (var together = Executors.newFixedThreadPool(2)) {
      var one = together.submit(() -> facts.deliver(dossiers, new Random(1)));
      var other = together.submit(() -> facts.deliver(letters, random));
      one.get();
      other.get();
    }

    assertThat(facts.apologised(commune, PERIODS.getFirst(), PERIODS.getFirst().end(), -1))
        .isEqualTo(100);
  }

  private void assertEqualEverywhere() {
    for (var period : PERIODS) {
      for (var unit : List.of(commune, neighbour, district)) {
        assertThat(facts.differences(unit, period)).as("%s %s", unit, period).isEmpty();
        for (var lead = 0; lead < 4; lead++) {
          // within the period's last day, at its end, some days and hours later
          var cutoff = period.end().plus(Duration.ofHours(List.of(-9, 0, 317, 934).get(lead)));
          assertThat(facts.apologised(unit, period, cutoff, -1))
              .as("%s %s apologised until %s", unit, period, cutoff)
              .isEqualTo(facts.apologies(unit, period, cutoff, 0).get(DUE_MISSED_APOLOGISED));
          assertThat(facts.apologised(unit, period, cutoff, lead))
              .as("%s %s apologised %d days ahead", unit, period, lead)
              .isEqualTo(
                  facts.apologies(unit, period, cutoff, lead).get(DUE_MISSED_APOLOGISED_AHEAD));
        }
      }
    }
  }

  private static boolean happenedBy(Fact fact, Instant now) {
    return switch (fact) {
      case DossierState dossier ->
          !dossier.receivedAt().isAfter(now)
              && (dossier.endedAt() == null || !dossier.endedAt().isAfter(now))
              && dossier.suspensions().stream()
                  .allMatch(pause ->
                      !pause.from().isAfter(now)
                          && (pause.to() == null || !pause.to().isAfter(now)));
      case PetitionState petition ->
          !petition.receivedAt().isAfter(now)
              && (petition.acceptedAt() == null || !petition.acceptedAt().isAfter(now))
              && (petition.processedAt() == null || !petition.processedAt().isAfter(now));
      case LetterState letter -> !letter.issuedAt().isAfter(now);
      default -> true;
    };
  }

  private static List<Fact> petitionLife(String unit, Random random) {
    var id = RecordId.next();
    var received = later(START, random, 200);
    var accepted = later(received, random, 12);
    var ended = later(accepted, random, 60);
    var kind = random.nextInt(5) == 0 ? null : any(PetitionKind.values(), random);
    var own = random.nextInt(4) > 0;
    var life = new ArrayList<Fact>();
    life.add(petition(id, 1, unit, PetitionStatus.RECEIVED, received, null, null, null, null));
    life.add(petition(id, 2, unit, PetitionStatus.ACCEPTED, received, kind, own, accepted, null));
    if (random.nextBoolean()) {
      life.add(
          petition(
              id,
              3,
              unit,
              own ? PetitionStatus.RESOLVED : PetitionStatus.TRANSFERRED,
              received,
              kind,
              own,
              random.nextBoolean() ? accepted : null,
              ended));
    }
    return life;
  }

  private static PetitionState petition(
      UUID id,
      long revision,
      String unit,
      PetitionStatus status,
      Instant received,
      PetitionKind kind,
      Boolean own,
      Instant accepted,
      Instant ended) {
    return new PetitionState(
        id,
        revision,
        unit,
        any(PetitionSource.values(), new Random(received.toEpochMilli())),
        status,
        received,
        kind,
        own,
        own,
        accepted,
        accepted,
        received.getEpochSecond() % 2 == 0 ? received.plus(Duration.ofDays(7)) : null,
        accepted == null ? null : accepted.plus(Duration.ofDays(30)),
        ended,
        status == PetitionStatus.RESOLVED ? ended : null,
        null,
        null,
        null,
        null,
        null);
  }

  private static DialogueState dialogue(String unit, Random random) {
    return new DialogueState(
        RecordId.next(),
        1,
        unit,
        any(DialogueKind.values(), random),
        LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300)),
        null,
        30,
        random.nextInt(9),
        random.nextInt(3),
        random.nextInt(3),
        random.nextInt(3));
  }

  private static List<Fact> surveyLife(String unit, Random random) {
    var id = RecordId.next();
    var closes = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300));
    var runner = any(SurveyRunner.values(), random);
    var phase = any(SurveyPhase.values(), random);
    var life = new ArrayList<Fact>();
    for (var revision = 1; revision <= 1 + random.nextInt(3); revision++) {
      var tallies = new ArrayList<SurveyRoundState.Tally>();
      for (var village = 0; village <= random.nextInt(3); village++) {
        var valid = random.nextInt(40);
        var happy = random.nextInt(valid + 1);
        tallies.add(
            new SurveyRoundState.Tally(
                unit + ".thon" + village, 50, 45, valid, happy, valid - happy, 0, 0, 0));
      }
      life.add(
          new SurveyRoundState(
              id,
              revision,
              unit,
              runner,
              phase,
              closes.minusDays(9),
              closes,
              revision == 3,
              tallies));
    }
    return life;
  }
}
