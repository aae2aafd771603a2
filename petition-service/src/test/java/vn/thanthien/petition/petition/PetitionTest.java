package vn.thanthien.petition.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thanthien.petition.petition.PetitionMother.CALENDAR;
import static vn.thanthien.petition.petition.PetitionMother.DOSSIER;
import static vn.thanthien.petition.petition.PetitionMother.RECEIVED_AT;
import static vn.thanthien.petition.petition.PetitionMother.RULES;
import static vn.thanthien.petition.petition.PetitionMother.suspensionRule;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.contract.petition.PetitionStage;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.RuleFile;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.deadline.Complexity;
import vn.thanthien.petition.deadline.DeadlineRule;
import vn.thanthien.petition.deadline.DeadlineRules;

class PetitionTest {

  private static final Act NOW = Act.at(RECEIVED_AT);

  /// Friday, under the law as amended from 01/7/2026 on.
  private static final Instant LATER = Instant.parse("2026-07-03T02:00:00Z");

  @Test
  void aComplaintIsAcceptedInTimeAndResolvedThirtyDaysAfterThat() {
    var petition = PetitionMother.classified(PetitionKind.COMPLAINT);

    var event = petition.accept(after(RECEIVED_AT, 4), CALENDAR);

    assertThat(event.type()).isEqualTo(PetitionEventType.ACCEPTED);
    assertThat(day(clock(petition).acceptDueAt())).isEqualTo(LocalDate.of(2023, 5, 14));
    assertThat(day(clock(petition).resolveDueAt())).isEqualTo(LocalDate.of(2023, 6, 7));
    assertThat(clock(petition).acceptRule().legalBasis()).contains("Đ.27");
  }

  /// One complaint and one denunciation under each version of the law.
  @ParameterizedTest
  @CsvSource({
    "COMPLAINT,    2026-06-30T16:59:59Z, 2026-07-10, complaint.accept, 10",
    "COMPLAINT,    2026-06-30T17:00:00Z, 2026-07-10, complaint.accept, 7",
    "COMPLAINT,    2026-07-03T02:00:00Z, 2026-07-14, complaint.accept, 7",
    "COMPLAINT,    2023-05-04T02:00:00Z, 2023-05-14, complaint.accept, 10",
    "DENUNCIATION, 2023-05-04T02:00:00Z, 2023-05-15, denunciation.process, 7",
    "DENUNCIATION, 2026-07-03T02:00:00Z, 2026-07-14, denunciation.process, 7"
  })
  void thePetitionKeepsTheRowInForceAtItsReceiptHoweverLateItIsClassified(
      PetitionKind kind, Instant receivedAt, LocalDate lastDay, String rule, int amount) {
    var petition = PetitionMother.received(receivedAt);

    PetitionMother.classify(
        petition, Classification.of(kind, true, true, receivedAt.plus(Duration.ofDays(9))));

    assertThat(day(clock(petition).acceptDueAt())).isEqualTo(lastDay);
    assertThat(clock(petition).acceptRule().code()).isEqualTo(rule);
    assertThat(clock(petition).acceptRule().amount()).isEqualTo(amount);
  }

  @Test
  void aChangedRowChangesOnlyWhatIsReceivedFromItsDateOn() {
    var rows = new ArrayList<DeadlineRule>();
    for (var row : RULES_ROWS) {
      if (row.code().equals("feedback.resolve")) {
        rows.add(version(row, row.effectiveFrom(), LocalDate.of(2027, 1, 1), row.amount()));
        rows.add(version(row, LocalDate.of(2027, 1, 1), null, 10));
      } else {
        rows.add(row);
      }
    }
    var changed = new DeadlineRules(rows);
    var before = PetitionMother.received(Instant.parse("2026-12-31T16:59:59Z"));
    var after = PetitionMother.received(Instant.parse("2026-12-31T17:00:00Z"));

    for (var petition : List.of(before, after)) {
      var at = Instant.parse("2027-01-05T02:00:00Z");
      petition.classify(
          Act.at(at), Classification.of(PetitionKind.FEEDBACK, true, true, at), changed, CALENDAR);
    }

    assertThat(clock(before).resolveRule().amount()).isEqualTo(15);
    assertThat(clock(after).resolveRule().amount()).isEqualTo(10);
  }

  @Test
  void feedbackIsAnsweredWithinFifteenWorkingDaysOfReceiptWithoutBeingTakenUp() {
    var petition = PetitionMother.classified(PetitionKind.FEEDBACK);

    petition.resolve(Act.at(RECEIVED_AT.plusSeconds(60)), PetitionResult.ANSWERED);

    assertThat(clock(petition).acceptDueAt()).isNull();
    assertThat(day(clock(petition).resolveDueAt())).isEqualTo(LocalDate.of(2023, 5, 25));
    assertThat(petition.parts().stage()).isEqualTo(PetitionStage.ANSWERED);
    assertThat(petition.parts().state().status()).isEqualTo(PetitionStatus.RESOLVED);
  }

  @Test
  void takingUpAProposalDoesNotLengthenItsTime() {
    var petition = PetitionMother.classified(PetitionKind.PROPOSAL);
    var due = clock(petition).resolveDueAt();

    petition.accept(after(RECEIVED_AT, 5), CALENDAR);

    assertThat(clock(petition).resolveDueAt()).isEqualTo(due);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "DENUNCIATION"})
  void complaintsAndDenunciationsAreTakenUpBeforeTheyAreResolved(PetitionKind kind) {
    var petition = PetitionMother.classified(kind);

    var refusal = refusal(() -> petition.resolve(NOW, PetitionResult.RIGHT));

    assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE);
    assertThat(refusal).hasMessageContaining("Luật Khiếu nại 02/2011/QH13, Đ.27");
    assertThat(petition.parts().stage()).isEqualTo(PetitionStage.CLASSIFIED);
  }

  @Test
  void aComplaintIsRightPartlyRightOrWrongButNotJustAnswered() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);

    var refusal = refusal(() -> petition.resolve(NOW, PetitionResult.ANSWERED));

    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
    assertThat(refusal.field()).isEqualTo("result");
  }

  @Test
  void whatIsResolvedIsNotResolvedAgain() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);
    petition.resolve(NOW, PetitionResult.WRONG);

    assertThat(refusal(() -> petition.resolve(NOW, PetitionResult.RIGHT)).type())
        .isEqualTo(ProblemType.WRONG_STATE);
    assertThat(petition.parts().result()).isEqualTo(PetitionResult.WRONG);
  }

  @Test
  void anotherBodysPetitionIsTransferredNotAccepted() {
    var petition = PetitionMother.anotherBodys(PetitionKind.COMPLAINT);

    assertThat(refusal(() -> petition.accept(NOW, CALENDAR)).type())
        .isEqualTo(ProblemType.WRONG_STATE);
    var event = petition.transfer(NOW, "UBND huyện Hoằng Hóa");

    assertThat(state(event).processedAt()).isEqualTo(RECEIVED_AT);
    assertThat(state(event).resolvedAt()).isNull();
  }

  @Test
  void anotherBodysDenunciationIsSentOnWithinFiveWorkingDaysAndOnlyOnce() {
    var own = PetitionMother.anotherBodys(PetitionKind.DENUNCIATION);
    var handedOn = PetitionMother.transferredHere();
    PetitionMother.classify(
        handedOn, Classification.of(PetitionKind.DENUNCIATION, false, true, RECEIVED_AT));

    assertThat(day(clock(own).acceptDueAt())).isEqualTo(LocalDate.of(2023, 5, 11));
    own.transfer(NOW, "Thanh tra huyện");
    assertThat(refusal(() -> handedOn.transfer(NOW, "Thanh tra huyện")))
        .hasMessageContaining("TT 05/2021/TT-TTCP");
    handedOn.guide(NOW, "Thanh tra huyện");
  }

  @Test
  void ourOwnPetitionIsNotTransferred() {
    var petition = PetitionMother.classified(PetitionKind.COMPLAINT);

    assertThat(refusal(() -> petition.transfer(NOW, "UBND huyện")).type())
        .isEqualTo(ProblemType.WRONG_STATE);
    assertThat(petition.parts().destination()).isNull();
  }

  @Test
  void anIneligiblePetitionIsFiledForOneYearNotAccepted() {
    var petition = PetitionMother.received();
    PetitionMother.classify(
        petition, Classification.of(PetitionKind.COMPLAINT, true, false, RECEIVED_AT));

    assertThat(refusal(() -> petition.accept(NOW, CALENDAR)).type())
        .isEqualTo(ProblemType.WRONG_STATE);
    petition.file(
        NOW, "Không có chữ ký", petition.rule(RULES, DeadlineRule.Stage.ARCHIVE), CALENDAR);

    assertThat(petition.parts().stage()).isEqualTo(PetitionStage.FILED);
    assertThat(petition.parts().keptUntil()).isEqualTo(LocalDate.of(2024, 5, 4));
  }

  @ParameterizedTest
  @EnumSource
  void aComplaintIsNotAcceptedForOneOfTheNineReasonsOfTheLaw(NonAcceptanceReason reason) {
    var petition = PetitionMother.classified(PetitionKind.COMPLAINT);

    var event = petition.refuseAcceptance(NOW, reason);

    assertThat(NonAcceptanceReason.values()).hasSize(9);
    assertThat(petition.parts().nonAcceptance()).isEqualTo(reason);
    assertThat(state(event).status()).isEqualTo(PetitionStatus.SENT_BACK);
    assertThat(state(event).stage()).isEqualTo(PetitionStage.NOT_ACCEPTED);
    assertThat(state(event).resolvedAt()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = "COMPLAINT", mode = EnumSource.Mode.EXCLUDE)
  void theNineReasonsAreForComplaintsOnly(PetitionKind kind) {
    var petition = PetitionMother.classified(kind);

    assertThat(refusal(() -> petition.refuseAcceptance(NOW, NonAcceptanceReason.UNSIGNED)).type())
        .isEqualTo(ProblemType.WRONG_STATE);
  }

  @Test
  void aStepBeforeThePreviousOneIsRefused() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);

    var refusal = refusal(() -> petition.withdraw(Act.at(RECEIVED_AT.minusSeconds(1))));

    assertThat(refusal.type()).isEqualTo(ProblemType.TIME_ORDER);
    assertThat(refusal.field()).isEqualTo("at");
  }

  @ParameterizedTest
  @CsvSource({"2023-05-03", "2023-05-06"})
  void aDocumentIsDatedBetweenReceiptAndStep(LocalDate date) {
    var petition = PetitionMother.classified(PetitionKind.COMPLAINT);
    var act = new Act(RECEIVED_AT.plus(Duration.ofDays(1)), "12/TB-UBND", date);

    assertThat(refusal(() -> petition.accept(act, CALENDAR)).field()).isEqualTo("documentDate");
    assertThat(petition.parts().stage()).isEqualTo(PetitionStage.CLASSIFIED);
  }

  @Test
  void aComplaintIsVerifiedDiscussedDecidedAndEnforced() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);

    petition.verify(after(RECEIVED_AT, 1));
    petition.holdDialogue(after(RECEIVED_AT, 10), null, null, CALENDAR);
    petition.resolve(after(RECEIVED_AT, 20), PetitionResult.RIGHT);
    var resolved = petition.parts().resolvedAt();
    petition.enforce(after(RECEIVED_AT, 30));

    assertThat(petition.parts().stage()).isEqualTo(PetitionStage.ENFORCED);
    assertThat(petition.parts().resolvedAt()).isEqualTo(resolved);
    assertThat(petition.parts().processedAt()).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource({"2023-05-09, true", "2023-05-10, false"})
  void aSettlementDialogueIsAnnouncedFiveDaysBefore(LocalDate announcedOn, boolean inTime) {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);
    var notice = petition.rule(RULES, DeadlineRule.Stage.DIALOGUE_NOTICE);
    var at = after(RECEIVED_AT, 10);

    if (inTime) {
      petition.holdDialogue(at, announcedOn, notice, CALENDAR);
    } else {
      assertThat(refusal(() -> petition.holdDialogue(at, announcedOn, notice, CALENDAR)))
          .hasMessageContaining("NĐ 124/2020/NĐ-CP, Đ.28")
          .extracting(Refusal::field)
          .isEqualTo("announcedOn");
    }
  }

  @Test
  void aSuspensionStopsTheClockWhereTheLawKnowsIt() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT, LATER);
    var allowed = suspensionRule(PetitionKind.COMPLAINT, LocalDate.of(2026, 7, 3));
    var due = day(clock(petition).resolveDueAt());

    var suspended = petition.suspend(after(LATER, 5), "Chờ kết quả giám định", allowed);
    assertThat(state(suspended).resolveDueAt()).isNull();
    assertThat(petition.parts().isOverdue(LATER.plus(Duration.ofDays(400)))).isFalse();
    var resumed = petition.resume(after(LATER, 25), CALENDAR);

    assertThat(petition.parts().stage()).isEqualTo(PetitionStage.ACCEPTED);
    assertThat(day(state(resumed).resolveDueAt())).isEqualTo(due.plusDays(20));
  }

  @Test
  void aSuspensionAfterTheDeadlineSavesNothing() {
    var petition = PetitionMother.accepted(PetitionKind.DENUNCIATION);
    var allowed = suspensionRule(PetitionKind.DENUNCIATION, LocalDate.of(2023, 5, 4));
    var due = clock(petition).resolveDueAt();

    var suspended = petition.suspend(after(RECEIVED_AT, 40), "Chờ kết quả giám định", allowed);
    petition.resume(after(RECEIVED_AT, 50), CALENDAR);

    assertThat(state(suspended).resolveDueAt()).isEqualTo(due);
    assertThat(clock(petition).resolveDueAt()).isEqualTo(due);
  }

  @Test
  void aComplaintReceivedBeforeTheLawKnewSuspensionIsNotSuspended() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);

    var refusal =
        refusal(() ->
            petition.suspend(
                NOW,
                "Chờ giám định",
                suspensionRule(PetitionKind.COMPLAINT, LocalDate.of(2023, 5, 4))));

    assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE);
    assertThat(refusal).hasMessageContaining("Luật Khiếu nại, Đ.11a");
    assertThat(petition.parts().stage()).isEqualTo(PetitionStage.ACCEPTED);
  }

  @Test
  void whatIsTerminatedCountsAsResolvedWithoutResult() {
    var petition = PetitionMother.accepted(PetitionKind.DENUNCIATION);
    var allowed = suspensionRule(PetitionKind.DENUNCIATION, LocalDate.of(2023, 5, 4));

    var event = petition.terminate(NOW, "Đã có quyết định giải quyết", allowed);

    assertThat(state(event).status()).isEqualTo(PetitionStatus.RESOLVED);
    assertThat(state(event).resolvedAt()).isEqualTo(RECEIVED_AT);
    assertThat(state(event).result()).isNull();
  }

  @Test
  void aDenunciationIsExtendedOnceWhenComplexTwiceWhenVeryComplex() {
    var petition = PetitionMother.accepted(PetitionKind.DENUNCIATION);

    petition.extend(after(RECEIVED_AT, 20), Complexity.COMPLEX, null, CALENDAR);
    assertThat(day(clock(petition).resolveDueAt())).isEqualTo(LocalDate.of(2023, 7, 3));
    var again =
        refusal(() -> petition.extend(after(RECEIVED_AT, 50), Complexity.COMPLEX, null, CALENDAR));
    petition.extend(after(RECEIVED_AT, 50), Complexity.VERY_COMPLEX, null, CALENDAR);
    var third =
        refusal(
            () -> petition.extend(after(RECEIVED_AT, 80), Complexity.VERY_COMPLEX, null, CALENDAR));

    assertThat(day(clock(petition).resolveDueAt())).isEqualTo(LocalDate.of(2023, 8, 2));
    for (var refused : List.of(again, third)) {
      assertThat(refused.type()).isEqualTo(ProblemType.INVALID);
      assertThat(refused.field()).isEqualTo("complexity");
      assertThat(refused).hasMessageContaining("Luật Tố cáo 25/2018/QH14, Đ.30");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06-18, , ",
    "2023-06-19, INVALID, Luật Khiếu nại 02/2011/QH13",
    "2023-06-03, TIME_ORDER, hạn hiện tại",
    "2023-05-01, TIME_ORDER, hạn hiện tại"
  })
  void aComplaintIsExtendedToFortyFiveDaysAtMost(LocalDate until, ProblemType no, String word) {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);
    var act = after(RECEIVED_AT, 20);

    if (no == null) {
      petition.extend(act, Complexity.COMPLEX, until, CALENDAR);
      assertThat(day(clock(petition).resolveDueAt())).isEqualTo(until);
    } else {
      var refusal = refusal(() -> petition.extend(act, Complexity.COMPLEX, until, CALENDAR));
      assertThat(refusal.type()).isEqualTo(no);
      assertThat(refusal.field()).isEqualTo("until");
      assertThat(refusal).hasMessageContaining(word);
      assertThat(clock(petition).extensions()).isEmpty();
    }
  }

  @Test
  void anOverdueStageIsNotExtendedAnyMore() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);

    var refusal =
        refusal(() -> petition.extend(after(RECEIVED_AT, 31), Complexity.COMPLEX, null, CALENDAR));

    assertThat(refusal.type()).isEqualTo(ProblemType.TIME_ORDER);
  }

  @Test
  void aPetitionThatJoinsACaseFollowsIt() {
    var lead = PetitionMother.accepted(PetitionKind.COMPLAINT);
    var other =
        PetitionMother.classified(PetitionKind.COMPLAINT, RECEIVED_AT.plus(Duration.ofDays(2)));

    var joined = other.join(after(RECEIVED_AT, 3), lead);
    lead.resolve(after(RECEIVED_AT, 20), PetitionResult.RIGHT);
    var followed =
        other.follow(lead, PetitionEventType.RESOLVED, RECEIVED_AT.plus(Duration.ofDays(20)));

    assertThat(state(joined).caseId()).isEqualTo(lead.id());
    assertThat(state(joined).acceptedAt()).isEqualTo(RECEIVED_AT.plus(Duration.ofDays(3)));
    assertThat(state(followed).resolvedAt()).isEqualTo(lead.parts().resolvedAt());
    assertThat(state(followed).result()).isEqualTo(PetitionResult.RIGHT);
    assertThat(other.parts().clock().receivedAt()).isAfter(RECEIVED_AT);
  }

  @Test
  void joiningNeverBuysTimeAndJoinsOnlyLikes() {
    var early = PetitionMother.accepted(PetitionKind.COMPLAINT);
    var late =
        PetitionMother.accepted(PetitionKind.COMPLAINT, RECEIVED_AT.plus(Duration.ofDays(9)));
    var denunciation = PetitionMother.accepted(PetitionKind.DENUNCIATION);
    var foreign = PetitionMother.anotherBodys(PetitionKind.COMPLAINT);
    var at = after(RECEIVED_AT, 10);

    assertThat(refusal(() -> early.join(at, late))).hasMessageContaining("ngược lại");
    assertThat(refusal(() -> denunciation.join(at, early))).hasMessageContaining("cùng loại");
    assertThat(refusal(() -> foreign.join(at, early))).hasMessageContaining("cùng loại");
    assertThat(refusal(() -> early.join(at, early)).type()).isEqualTo(ProblemType.WRONG_STATE);
    late.join(at, early);
    assertThat(refusal(() -> early.join(at, late)).type()).isEqualTo(ProblemType.WRONG_STATE);
  }

  @Test
  void whatMayLeadToADenouncerIsNotPublished() {
    var unclassified = PetitionMother.received();
    var denunciation = PetitionMother.classified(PetitionKind.DENUNCIATION);
    var feedback = PetitionMother.classified(PetitionKind.FEEDBACK);

    assertThat(state(unclassified.withdraw(NOW)).dossierId()).isNull();
    assertThat(state(denunciation.withdraw(NOW)).dossierId()).isNull();
    assertThat(state(denunciation.received()).village()).isNull();
    assertThat(state(feedback.withdraw(NOW)).dossierId()).isEqualTo(DOSSIER);
    assertThat(state(feedback.received()).village()).isEqualTo("hoangcat.thon1");
  }

  /// However often it is suspended in time: the due day moves by exactly the days it stood still.
  @Property
  void aDueDayMovesByTheDaysTheClockStoodStill(
      @ForAll List<@IntRange(min = 1, max = 40) Integer> pauses,
      @ForAll @IntRange(min = 1, max = 28) int first) {
    var petition = PetitionMother.accepted(PetitionKind.DENUNCIATION);
    var allowed = suspensionRule(PetitionKind.DENUNCIATION, LocalDate.of(2023, 5, 4));
    var due = day(clock(petition).resolveDueAt());
    var at = RECEIVED_AT.plus(Duration.ofDays(first));

    for (var pause : pauses) {
      petition.suspend(Act.at(at), "Chờ giám định", allowed);
      at = at.plus(Duration.ofDays(pause));
      petition.resume(Act.at(at), CALENDAR);
    }

    assertThat(day(clock(petition).resolveDueAt()))
        .isEqualTo(due.plusDays(pauses.stream().mapToInt(Integer::intValue).sum()));
  }

  /// Whatever the desk tries, in whatever order: a step succeeds exactly when the state table, the
  /// order of time and the classification allow it; it publishes one event with the next revision;
  /// and a refused one changes nothing.
  @Property
  void anySequenceOfStepsKeepsToTheStateTable(@ForAll("attempts") List<Attempt> attempts) {
    var petition = PetitionMother.received(LATER);
    var last = LATER;
    for (var attempt : attempts) {
      var at = last.plus(Duration.ofHours(attempt.hours()));
      var before = petition.parts();
      var expected =
          before.stage().canBecome(attempt.next())
              && !at.isBefore(last)
              && isAllowed(before, attempt);

      var event = attempt(petition, attempt, Act.at(at));

      var now = petition.parts();
      if (expected) {
        assertThat(now.stage()).isEqualTo(attempt.next());
        assertThat(state(event).stage()).isEqualTo(attempt.next());
        assertThat(state(event).status()).isEqualTo(attempt.next().status());
        assertThat(state(event).revision()).isEqualTo(before.revision() + 1);
        assertThat(event.occurredAt()).isEqualTo(at);
        last = at;
      } else {
        assertThat(event).isNull();
        assertThat(now).isEqualTo(before);
      }
      assertThat(now.processedAt() == null).isEqualTo(now.stage().isOpen());
      assertThat(now.resolvedAt() != null)
          .isEqualTo(now.stage().status() == PetitionStatus.RESOLVED);
      assertThat(now.result() != null)
          .isEqualTo(
              Set.of(PetitionStage.DECIDED, PetitionStage.ENFORCED, PetitionStage.ANSWERED)
                  .contains(now.stage()));
    }
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    var next =
        Arbitraries.frequency(
            Tuple.of(4, PetitionStage.CLASSIFIED),
            Tuple.of(4, PetitionStage.ACCEPTED),
            Tuple.of(2, PetitionStage.VERIFYING),
            Tuple.of(2, PetitionStage.IN_DIALOGUE),
            Tuple.of(2, PetitionStage.SUSPENDED),
            Tuple.of(2, PetitionStage.DECIDED),
            Tuple.of(2, PetitionStage.ANSWERED),
            Tuple.of(1, PetitionStage.ENFORCED),
            Tuple.of(1, PetitionStage.TERMINATED),
            Tuple.of(1, PetitionStage.NOT_ACCEPTED),
            Tuple.of(1, PetitionStage.TRANSFERRED),
            Tuple.of(1, PetitionStage.GUIDED),
            Tuple.of(1, PetitionStage.SENT_BACK),
            Tuple.of(1, PetitionStage.FILED),
            Tuple.of(1, PetitionStage.WITHDRAWN));
    return Combinators.combine(
            next,
            Arbitraries.integers().between(-2, 500),
            Arbitraries.of(PetitionKind.class),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(PetitionResult.class))
        .as(Attempt::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  record Attempt(
      PetitionStage next,
      int hours,
      PetitionKind kind,
      boolean withinCompetence,
      boolean eligible,
      PetitionResult result) {}

  private static boolean isAllowed(PetitionParts petition, Attempt attempt) {
    var found = petition.classification();
    var ours = found != null && found.withinCompetence();
    var contentious = found != null && found.isContentious();
    return switch (attempt.next()) {
      case ACCEPTED -> ours && found.eligible();
      case IN_DIALOGUE -> petition.kind() == PetitionKind.COMPLAINT;
      case SUSPENDED, TERMINATED -> contentious;
      case NOT_ACCEPTED -> petition.kind() == PetitionKind.COMPLAINT;
      case TRANSFERRED -> !ours;
      case DECIDED ->
          ours
              && contentious
              && petition.clock().acceptedAt() != null
              && attempt.result() != PetitionResult.ANSWERED;
      case ANSWERED -> ours && !contentious;
      case RECEIVED, CLASSIFIED, VERIFYING, GUIDED, SENT_BACK, FILED, WITHDRAWN, ENFORCED -> true;
    };
  }

  private static Event attempt(Petition petition, Attempt attempt, Act act) {
    var found = petition.parts().classification();
    var kind = found == null ? attempt.kind() : found.kind();
    var suspension = suspensionRule(kind, VietnamTime.dayOf(LATER));
    try {
      return switch (attempt.next()) {
        case RECEIVED -> throw new AssertionError("never attempted");
        case CLASSIFIED ->
            petition.classify(
                act,
                Classification.of(
                    attempt.kind(), attempt.withinCompetence(), attempt.eligible(), act.at()),
                RULES,
                CALENDAR);
        case ACCEPTED -> petition.accept(act, CALENDAR);
        case VERIFYING -> petition.verify(act);
        case IN_DIALOGUE -> petition.holdDialogue(act, null, null, CALENDAR);
        case SUSPENDED -> petition.suspend(act, "Chờ giám định", suspension);
        case TERMINATED -> petition.terminate(act, "Không còn đối tượng", suspension);
        case NOT_ACCEPTED -> petition.refuseAcceptance(act, NonAcceptanceReason.UNSIGNED);
        case TRANSFERRED -> petition.transfer(act, "UBND huyện");
        case GUIDED -> petition.guide(act, "Tòa án nhân dân");
        case SENT_BACK -> petition.sendBack(act, "Đơn trùng");
        case FILED -> petition.file(act, "Không đủ điều kiện", null, CALENDAR);
        case WITHDRAWN -> petition.withdraw(act);
        case DECIDED, ANSWERED -> resolve(petition, attempt, act);
        case ENFORCED -> petition.enforce(act);
      };
    } catch (Refusal _) {
      return null;
    }
  }

  /// Decided or answered follows from the kind; the other is not attempted.
  private static Event resolve(Petition petition, Attempt attempt, Act act) {
    var found = petition.parts().classification();
    var contentious = found != null && found.isContentious();
    return contentious == (attempt.next() == PetitionStage.DECIDED)
        ? petition.resolve(act, attempt.result())
        : null;
  }

  private static final List<DeadlineRule> RULES_ROWS = rows();

  private static List<DeadlineRule> rows() {
    return RuleFile.rows(
        JsonMapper.builder().addModule(new JavaTimeModule()).build(),
        Optional.empty(),
        "/rules/deadline-rules.json",
        DeadlineRule.class);
  }

  private static DeadlineRule version(DeadlineRule row, LocalDate from, LocalDate to, int amount) {
    return new DeadlineRule(
        row.code(),
        row.kinds(),
        row.stage(),
        from,
        to,
        amount,
        row.counting(),
        row.start(),
        row.legalBasis(),
        row.verification(),
        row.remote(),
        row.secondInstance(),
        row.extensions(),
        row.note());
  }

  private static Act after(Instant moment, int days) {
    return Act.at(moment.plus(Duration.ofDays(days)));
  }

  private static PetitionClock clock(Petition petition) {
    return petition.parts().clock();
  }

  private static Refusal refusal(ThrowingCallable step) {
    var refusal = catchThrowableOfType(Refusal.class, step);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static PetitionState state(Event event) {
    return (PetitionState) event.fact();
  }

  private static LocalDate day(Instant moment) {
    return VietnamTime.dayOf(moment);
  }
}
