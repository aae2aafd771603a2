package vn.thanthien.petition.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thanthien.petition.petition.PetitionMother.CALENDAR;
import static vn.thanthien.petition.petition.PetitionMother.DOSSIER;
import static vn.thanthien.petition.petition.PetitionMother.RECEIVED_AT;
import static vn.thanthien.petition.petition.PetitionMother.RULES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.contract.petition.PetitionState;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

class PetitionTest {

  @Test
  void aComplaintIsAcceptedInTimeAndResolvedThirtyDaysAfterThat() {
    var petition = PetitionMother.classified(PetitionKind.COMPLAINT);

    var event = petition.accept(RECEIVED_AT.plus(Duration.ofDays(4)), CALENDAR);

    assertThat(event.type()).isEqualTo(PetitionEventType.ACCEPTED);
    assertThat(day(petition.acceptDueAt())).isEqualTo(LocalDate.of(2023, 5, 14));
    assertThat(day(petition.resolveDueAt())).isEqualTo(LocalDate.of(2023, 6, 7));
    assertThat(petition.acceptRule().legalBasis()).contains("Đ.27");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30T16:59:59Z, 2026-07-10, complaint.accept, 10",
    "2026-06-30T17:00:00Z, 2026-07-10, complaint.accept, 7",
    "2026-07-03T02:00:00Z, 2026-07-14, complaint.accept, 7"
  })
  void thePetitionKeepsTheRowInForceAtItsReceiptHoweverLateItIsClassified(
      Instant receivedAt, LocalDate lastDay, String rule, int amount) {
    var petition = PetitionMother.received(receivedAt);

    petition.classify(
        receivedAt.plus(Duration.ofDays(9)), PetitionKind.COMPLAINT, true, true, RULES, CALENDAR);

    assertThat(day(petition.acceptDueAt())).isEqualTo(lastDay);
    assertThat(petition.acceptRule().code()).isEqualTo(rule);
    assertThat(petition.acceptRule().amount()).isEqualTo(amount);
  }

  @Test
  void feedbackIsAnsweredWithinFifteenWorkingDaysOfReceiptWithoutBeingTakenUp() {
    var petition = PetitionMother.classified(PetitionKind.FEEDBACK);

    petition.resolve(RECEIVED_AT.plusSeconds(60), PetitionResult.ANSWERED, null);

    assertThat(petition.acceptDueAt()).isNull();
    assertThat(day(petition.resolveDueAt())).isEqualTo(LocalDate.of(2023, 5, 25));
    assertThat(petition.status()).isEqualTo(PetitionStatus.RESOLVED);
  }

  @Test
  void takingUpAProposalDoesNotLengthenItsTime() {
    var petition = PetitionMother.classified(PetitionKind.PROPOSAL);
    var due = petition.resolveDueAt();

    petition.accept(RECEIVED_AT.plus(Duration.ofDays(5)), CALENDAR);

    assertThat(petition.resolveDueAt()).isEqualTo(due);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "DENUNCIATION"})
  void complaintsAndDenunciationsAreTakenUpBeforeTheyAreResolved(PetitionKind kind) {
    var petition = PetitionMother.classified(kind);

    var refusal = refusal(() -> petition.resolve(RECEIVED_AT, PetitionResult.RIGHT, "12/QĐ-UBND"));

    assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE);
    assertThat(petition.status()).isEqualTo(PetitionStatus.CLASSIFIED);
  }

  @Test
  void aComplaintIsRightPartlyRightOrWrongButNotJustAnswered() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);

    var refusal = refusal(() -> petition.resolve(RECEIVED_AT, PetitionResult.ANSWERED, null));

    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
    assertThat(refusal.field()).isEqualTo("result");
  }

  @Test
  void anotherBodysPetitionIsTransferredNotAccepted() {
    var petition = PetitionMother.anotherBodys(PetitionKind.COMPLAINT);

    assertThat(refusal(() -> petition.accept(RECEIVED_AT, CALENDAR)).type())
        .isEqualTo(ProblemType.WRONG_STATE);
    var event = petition.transfer(RECEIVED_AT, "UBND huyện Hoằng Hóa", "15/CV-UBND");

    assertThat(state(event).processedAt()).isEqualTo(RECEIVED_AT);
    assertThat(state(event).resolvedAt()).isNull();
  }

  @Test
  void ourOwnPetitionIsNotTransferred() {
    var petition = PetitionMother.classified(PetitionKind.COMPLAINT);

    assertThat(refusal(() -> petition.transfer(RECEIVED_AT, "UBND huyện", null)).type())
        .isEqualTo(ProblemType.WRONG_STATE);
    assertThat(petition.destination()).isNull();
  }

  @Test
  void anIneligiblePetitionIsFiledNotAccepted() {
    var petition = PetitionMother.received();
    petition.classify(RECEIVED_AT, PetitionKind.COMPLAINT, true, false, RULES, CALENDAR);

    assertThat(refusal(() -> petition.accept(RECEIVED_AT, CALENDAR)).type())
        .isEqualTo(ProblemType.WRONG_STATE);
    petition.file(RECEIVED_AT, "Không có chữ ký");

    assertThat(petition.status()).isEqualTo(PetitionStatus.FILED);
  }

  @Test
  void aStepBeforeThePreviousOneIsRefused() {
    var petition = PetitionMother.accepted(PetitionKind.COMPLAINT);

    var refusal = refusal(() -> petition.withdraw(RECEIVED_AT.minusSeconds(1)));

    assertThat(refusal.type()).isEqualTo(ProblemType.TIME_ORDER);
    assertThat(refusal.field()).isEqualTo("at");
  }

  @Test
  void whatMayLeadToADenouncerIsNotPublished() {
    var unclassified = PetitionMother.received();
    var denunciation = PetitionMother.classified(PetitionKind.DENUNCIATION);
    var feedback = PetitionMother.classified(PetitionKind.FEEDBACK);

    assertThat(state(unclassified.withdraw(RECEIVED_AT)).dossierId()).isNull();
    assertThat(state(denunciation.withdraw(RECEIVED_AT)).dossierId()).isNull();
    assertThat(state(denunciation.received()).village()).isNull();
    assertThat(state(feedback.withdraw(RECEIVED_AT)).dossierId()).isEqualTo(DOSSIER);
    assertThat(state(feedback.received()).village()).isEqualTo("hoangcat.thon1");
  }

  /// Whatever the desk tries, in whatever order: a step succeeds exactly when the state table, the
  /// order of time and the classification allow it; it publishes one event with the next revision;
  /// and a refused one changes nothing.
  @Property
  void anySequenceOfStepsKeepsToTheStateTable(@ForAll("attempts") List<Attempt> attempts) {
    var petition = PetitionMother.received();
    var last = RECEIVED_AT;
    for (var attempt : attempts) {
      var at = last.plus(Duration.ofHours(attempt.hours()));
      var before = petition.status();
      var revision = petition.revision();
      var expected =
          before.canBecome(attempt.next())
              && !at.isBefore(last)
              && isAllowedByClassification(petition, attempt);

      var event = attempt(petition, attempt, at);

      if (expected) {
        assertThat(petition.status()).isEqualTo(attempt.next());
        assertThat(state(event).status()).isEqualTo(attempt.next());
        assertThat(state(event).revision()).isEqualTo(revision + 1);
        assertThat(event.occurredAt()).isEqualTo(at);
        last = at;
      } else {
        assertThat(event).isNull();
        assertThat(petition.status()).isEqualTo(before);
        assertThat(petition.revision()).isEqualTo(revision);
      }
      assertThat(petition.processedAt() == null).isEqualTo(petition.status().isOpen());
      assertThat(petition.resolvedAt() != null)
          .isEqualTo(petition.status() == PetitionStatus.RESOLVED);
      assertThat(petition.result() != null).isEqualTo(petition.status() == PetitionStatus.RESOLVED);
    }
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    var next =
        Arbitraries.frequency(
            Tuple.of(3, PetitionStatus.CLASSIFIED),
            Tuple.of(3, PetitionStatus.ACCEPTED),
            Tuple.of(2, PetitionStatus.RESOLVED),
            Tuple.of(1, PetitionStatus.TRANSFERRED),
            Tuple.of(1, PetitionStatus.GUIDED),
            Tuple.of(1, PetitionStatus.SENT_BACK),
            Tuple.of(1, PetitionStatus.FILED),
            Tuple.of(1, PetitionStatus.WITHDRAWN));
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
        .ofMaxSize(8);
  }

  record Attempt(
      PetitionStatus next,
      int hours,
      PetitionKind kind,
      boolean withinCompetence,
      boolean eligible,
      PetitionResult result) {}

  private static boolean isAllowedByClassification(Petition petition, Attempt attempt) {
    var ours = Boolean.TRUE.equals(petition.withinCompetence());
    var strict =
        petition.kind() == PetitionKind.COMPLAINT || petition.kind() == PetitionKind.DENUNCIATION;
    return switch (attempt.next()) {
      case ACCEPTED -> ours && Boolean.TRUE.equals(petition.eligible());
      case TRANSFERRED -> !ours;
      case RESOLVED ->
          ours
              && (!strict
                  || (petition.status() == PetitionStatus.ACCEPTED
                      && attempt.result() != PetitionResult.ANSWERED));
      case RECEIVED, CLASSIFIED, GUIDED, SENT_BACK, FILED, WITHDRAWN -> true;
    };
  }

  private static Event attempt(Petition petition, Attempt attempt, Instant at) {
    try {
      return switch (attempt.next()) {
        case RECEIVED -> throw new AssertionError("never attempted");
        case CLASSIFIED ->
            petition.classify(
                at,
                attempt.kind(),
                attempt.withinCompetence(),
                attempt.eligible(),
                RULES,
                CALENDAR);
        case ACCEPTED -> petition.accept(at, CALENDAR);
        case TRANSFERRED -> petition.transfer(at, "UBND huyện", null);
        case GUIDED -> petition.guide(at, "Tòa án nhân dân", null);
        case SENT_BACK -> petition.sendBack(at, "Đơn trùng");
        case FILED -> petition.file(at, "Không đủ điều kiện");
        case WITHDRAWN -> petition.withdraw(at);
        case RESOLVED -> petition.resolve(at, attempt.result(), null);
      };
    } catch (Refusal _) {
      return null;
    }
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
