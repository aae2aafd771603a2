package vn.thanthien.reporting.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterState;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.DialogueState;
import vn.thanthien.kernel.contract.petition.FieldVisitState;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.contract.petition.PetitionSource;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.contract.petition.ReceptionKind;
import vn.thanthien.kernel.contract.petition.ReceptionSessionState;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.record.RecordId;

/// The reference commune's ten months as facts (domain.md, App. B).
@NullUnmarked // whatever is absent in a fact is null
public final class GoldenCommune {

  /// 01/01–30/10/2023.
  public static final Period PERIOD =
      new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 10, 31));

  private static final Instant START = Instant.parse("2023-01-03T01:30:00Z");

  private GoldenCommune() {}

  public static List<Fact> facts(String unit) {
    var facts = new ArrayList<Fact>();
    for (var i = 0; i < 903; i++) {
      var received = START.plus(Duration.ofHours(i * 7L));
      var done = received.plus(Duration.ofDays(2));
      var due = received.plus(Duration.ofDays(5));
      facts.add(
          DossierMother.dossier(
              RecordId.next(),
              3,
              unit,
              i < 383 ? Channel.ONLINE : Channel.IN_PERSON,
              DossierStatus.RETURNED,
              received,
              due,
              done,
              done,
              Punctuality.EARLY,
              List.of(),
              i % 113 == 0,
              null,
              null));
    }
    for (var i = 0; i < 5; i++) {
      facts.add(petition(unit, START.plus(Duration.ofDays(30L * i)), i < 4));
    }
    letters(facts, unit, LetterKind.CONGRATULATION, 116);
    letters(facts, unit, LetterKind.CONDOLENCE, 36);
    letters(facts, unit, LetterKind.THANKS, 9);
    dialogues(facts, unit, DialogueKind.VILLAGE_CONFERENCE, 6, 1);
    dialogues(facts, unit, DialogueKind.FRONT_COMMITTEE, 7, 5);
    dialogues(facts, unit, DialogueKind.HEAD_OF_UNIT, 8, 1);
    receptions(facts, unit);
    facts.add(round(unit, SurveyPhase.START, LocalDate.of(2023, 4, 1), 5, 50));
    facts.add(round(unit, SurveyPhase.END, LocalDate.of(2023, 10, 20), 1, 100));
    return facts;
  }

  public static PetitionState petition(String unit, Instant received, boolean resolved) {
    var end = resolved ? received.plus(Duration.ofDays(20)) : null;
    return new PetitionState(
        RecordId.next(),
        3,
        unit,
        PetitionSource.RECEPTION_DESK,
        resolved ? PetitionStatus.RESOLVED : PetitionStatus.ACCEPTED,
        received,
        PetitionKind.PROPOSAL,
        true,
        true,
        received.plus(Duration.ofDays(1)),
        received.plus(Duration.ofDays(2)),
        null,
        received.plus(Duration.ofDays(300)),
        end,
        end,
        resolved ? PetitionResult.ANSWERED : null,
        null,
        null,
        null,
        null);
  }

  /// A complaint that belongs elsewhere and went there.
  public static PetitionState transferred(String unit) {
    var received = Instant.parse("2023-06-05T02:00:00Z");
    return new PetitionState(
        RecordId.next(),
        3,
        unit,
        PetitionSource.RECEPTION_DESK,
        PetitionStatus.TRANSFERRED,
        received,
        PetitionKind.COMPLAINT,
        false,
        true,
        received.plus(Duration.ofDays(1)),
        null,
        null,
        null,
        received.plus(Duration.ofDays(3)),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// The round again, its first village's ballots issued and none come back.
  public static SurveyRoundState withoutBallotsInOneVillage(SurveyRoundState round) {
    var tallies = new ArrayList<>(round.tallies());
    tallies.set(
        0, new SurveyRoundState.Tally(tallies.getFirst().village(), 50, 0, 0, 0, 0, 0, 0, 0));
    return new SurveyRoundState(
        round.id(),
        round.revision() + 1,
        round.unit(),
        round.runner(),
        round.phase(),
        round.opensOn(),
        round.closesOn(),
        round.closed(),
        tallies);
  }

  private static void letters(List<Fact> facts, String unit, LetterKind kind, int count) {
    for (var i = 0; i < count; i++) {
      facts.add(letter(unit, kind, START.plus(Duration.ofDays(2L * i)), null));
    }
  }

  public static LetterState letter(
      String unit, LetterKind kind, Instant issued, java.util.UUID dossier) {
    return new LetterState(
        RecordId.next(),
        4,
        unit,
        kind,
        LetterStatus.ISSUED,
        TriggerKind.BY_HAND,
        dossier,
        issued.minus(Duration.ofHours(5)),
        issued,
        issued,
        null,
        null,
        null,
        null,
        null);
  }

  private static void dialogues(
      List<Fact> facts, String unit, DialogueKind kind, int month, int count) {
    for (var i = 0; i < count; i++) {
      facts.add(dialogue(unit, kind, LocalDate.of(2023, month, 1 + i), null, 40));
    }
  }

  public static DialogueState dialogue(
      String unit, DialogueKind kind, LocalDate heldOn, String village, int participants) {
    return new DialogueState(
        RecordId.next(), 1, unit, kind, heldOn, village, participants, 3, 1, 2, 1);
  }

  /// Four a month, shared by the chairman and the vice-chairman; who of them held which the report
  /// does not say, so they take turns. The secretary's two days a month are of domain.md, 1.6.
  private static void receptions(List<Fact> facts, String unit) {
    for (var month = 1; month <= 10; month++) {
      for (var week = 0; week < 4; week++) {
        facts.add(
            reception(
                unit,
                week % 2 == 0 ? LeaderRole.CHAIRMAN : LeaderRole.VICE_CHAIRMAN,
                LocalDate.of(2023, month, 3 + 7 * week)));
      }
      facts.add(reception(unit, LeaderRole.PARTY_SECRETARY, LocalDate.of(2023, month, 5)));
      facts.add(reception(unit, LeaderRole.PARTY_SECRETARY, LocalDate.of(2023, month, 19)));
    }
  }

  /// A reception held in person.
  public static ReceptionSessionState reception(String unit, LeaderRole role, LocalDate day) {
    return new ReceptionSessionState(
        RecordId.next(), 1, unit, day, role, ReceptionKind.PERIODIC, true, true, 2, null, null);
  }

  /// A visit of the chairman to a village.
  public static FieldVisitState visit(String unit, LocalDate day, String village, int people) {
    return new FieldVisitState(RecordId.next(), 1, unit, day, LeaderRole.CHAIRMAN, village, people);
  }

  private static SurveyRoundState round(
      String unit, SurveyPhase phase, LocalDate closes, int villages, int ballots) {
    var tallies = new ArrayList<SurveyRoundState.Tally>();
    for (var i = 1; i <= villages; i++) {
      tallies.add(
          new SurveyRoundState.Tally(
              villages == 1 ? null : unit + ".thon" + i,
              ballots,
              ballots,
              ballots,
              ballots,
              0,
              0,
              0,
              0));
    }
    return new SurveyRoundState(
        RecordId.next(),
        3,
        unit,
        SurveyRunner.FATHERLAND_FRONT,
        phase,
        closes.minusDays(10),
        closes,
        true,
        tallies);
  }
}
