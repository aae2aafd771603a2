package vn.thanthien.reporting.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanthien.kernel.contract.petition.DialogueKind.COMPLAINT_SETTLEMENT;
import static vn.thanthien.kernel.contract.petition.DialogueKind.FRONT_COMMITTEE;
import static vn.thanthien.kernel.contract.petition.DialogueKind.HEAD_OF_UNIT;
import static vn.thanthien.kernel.contract.petition.DialogueKind.VILLAGE_CONFERENCE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.DialogueState;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.Doubts.Gap;

/// What is in doubt of the reference commune's records, and what each more of them adds to it.
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class DoubtReaderTest extends ServiceTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 12);
  private static final Instant ISSUED = DossierMother.DUE.minus(Duration.ofDays(1));

  @Inject Facts facts;
  private String dong;
  private String doai;

  @BeforeEach
  void tenMonths() {
    dong = commune + ".dong";
    doai = commune + ".doai";
    addUnit(dong, "THON", "thôn Đông", commune);
    addUnit(doai, "THON", "thôn Đoài", commune);
    facts.take(GoldenCommune.facts(commune));
  }

  @Test
  void ofTheReferenceCommuneOnlyLettersAreInDoubt() {
    assertThat(doubts())
        .isEqualTo(
            new Doubts(
                List.of(),
                new TreeMap<>(
                    Map.of(Gap.CONGRATULATION, 116L, Gap.CONDOLENCE, 36L, Gap.THANKS, 9L))));
  }

  @Test
  void aDialogueRecordedTwiceIsNamedWithBothRecords() {
    var one = dialogue(VILLAGE_CONFERENCE, dong, 45);
    var other = dialogue(VILLAGE_CONFERENCE, dong, 0);

    facts.take(List.of(one, other));

    assertThat(doubts().twins())
        .containsExactly(
            new Doubts.Twins(
                new Doubts.Dialogue(one.id(), VILLAGE_CONFERENCE, DAY, "thôn Đông", 45),
                new Doubts.Dialogue(other.id(), VILLAGE_CONFERENCE, DAY, "thôn Đông", 0)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLAINT_SETTLEMENT")
  void ofEveryKindACopyIsFoundUntilItIsPutRight(DialogueKind kind) {
    var one = dialogue(kind, doai, 30);
    var copy = dialogue(kind, doai, 30);

    assertThat(twins(one)).isZero();
    assertThat(twins(one)).as("delivered again").isZero();
    assertThat(twins(copy)).isEqualTo(1);
    assertThat(twins(corrected(copy, DAY.plusDays(1)))).isEqualTo(-1);
    assertThat(twins(corrected(one, DAY.plusDays(1)))).isEqualTo(1);
  }

  @Test
  void whatIsOneDialogueByDayPlaceAndPeopleMayBeRecordedUnderTwoKinds() {
    assertThat(twins(dialogue(VILLAGE_CONFERENCE, dong, 45), dialogue(HEAD_OF_UNIT, null, 45)))
        .isEqualTo(1);
    assertThat(twins(dialogue(HEAD_OF_UNIT, null, 0), dialogue(HEAD_OF_UNIT, null, 0)))
        .isEqualTo(1);
  }

  @Test
  void threeRecordsOfOneDialogueAreTwoTooMany() {
    assertThat(
            twins(
                dialogue(FRONT_COMMITTEE, dong, 18),
                dialogue(FRONT_COMMITTEE, dong, 18),
                dialogue(FRONT_COMMITTEE, dong, 18)))
        .isEqualTo(2);
  }

  @Test
  void anotherDayPlaceOrNumberOfPeopleIsAnotherDialogue() {
    assertThat(
            twins(
                dialogue(FRONT_COMMITTEE, dong, 18),
                dialogue(FRONT_COMMITTEE, doai, 18),
                dialogue(VILLAGE_CONFERENCE, dong, 86),
                dialogue(HEAD_OF_UNIT, null, 112),
                dialogue(HEAD_OF_UNIT, null, 60),
                dialogue(COMPLAINT_SETTLEMENT, null, 3),
                dialogue(COMPLAINT_SETTLEMENT, null, 3),
                GoldenCommune.dialogue(commune, FRONT_COMMITTEE, DAY.plusDays(1), dong, 18),
                GoldenCommune.dialogue(neighbour, FRONT_COMMITTEE, DAY, null, 18)))
        .isZero();
  }

  @Test
  void anApologyAnswersToADossierThatIsLate() {
    var late = DossierMother.completedLate(commune);
    var early = DossierMother.completedEarly(commune);
    var open = DossierMother.received(commune);

    assertThat(
            letters(
                late,
                early,
                open,
                letter(LetterKind.APOLOGY, late.id()),
                letter(LetterKind.APOLOGY, open.id()),
                letter(LetterKind.APOLOGY, RecordId.next())))
        .isEmpty();
    assertThat(letters(letter(LetterKind.APOLOGY, early.id())))
        .isEqualTo(Map.of(Gap.APOLOGY_IN_TIME, 1L));
    assertThat(letters(letter(LetterKind.APOLOGY, null))).isEqualTo(Map.of(Gap.APOLOGY, 1L));
  }

  @Test
  void thanksAnswerToAContribution() {
    assertThat(letters(thanks(TriggerKind.CONTRIBUTION))).isEmpty();
    assertThat(letters(letter(LetterKind.THANKS, RecordId.next()))).isEmpty();
    assertThat(letters(thanks(TriggerKind.BY_HAND))).isEqualTo(Map.of(Gap.THANKS, 1L));
  }

  /// How many more dialogues may be one with another.
  private int twins(Fact... more) {
    var before = doubts().twins().size();
    facts.take(List.of(more));
    return doubts().twins().size() - before;
  }

  /// Letters in doubt that were not before.
  private Map<Gap, Long> letters(Fact... more) {
    var before = doubts().letters();
    facts.take(List.of(more));
    var after = doubts().letters();
    before.forEach((gap, letters) -> after.merge(gap, -letters, Long::sum));
    after.values().removeIf(letters -> letters == 0);
    return after;
  }

  private Doubts doubts() {
    return facts.doubts(commune, GoldenCommune.PERIOD);
  }

  private DialogueState dialogue(DialogueKind kind, String village, int participants) {
    return GoldenCommune.dialogue(commune, kind, DAY, village, participants);
  }

  private static DialogueState corrected(DialogueState dialogue, LocalDate heldOn) {
    return new DialogueState(
        dialogue.id(),
        dialogue.revision() + 1,
        dialogue.unit(),
        dialogue.dialogueKind(),
        heldOn,
        dialogue.village(),
        dialogue.participants(),
        dialogue.opinionsRaised(),
        dialogue.answeredOnSpot(),
        dialogue.assigned(),
        dialogue.done());
  }

  private LetterState letter(LetterKind kind, UUID dossier) {
    return GoldenCommune.letter(commune, kind, ISSUED, dossier);
  }

  private LetterState thanks(TriggerKind trigger) {
    var letter = letter(LetterKind.THANKS, null);
    return new LetterState(
        letter.id(),
        letter.revision(),
        letter.unit(),
        letter.letterKind(),
        letter.status(),
        trigger,
        null,
        letter.draftedAt(),
        letter.approvedAt(),
        letter.issuedAt(),
        null,
        null,
        null,
        null,
        null);
  }
}
