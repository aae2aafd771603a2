package vn.thanthien.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thanthien.dossier.dossier.Move.DEADLINE;
import static vn.thanthien.dossier.dossier.Move.RULE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.dossier.deadline.ApologyDuty;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.dossier.procedure.ProcedureMother;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierState.ApologyDue;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// Single rules of a dossier. Received Thursday 4/5/2023 at 9 with five working days, it is due
/// Thursday 11/5 at 17.
class DossierRulesTest {

  private static final Instant RECEIVED = at("2023-05-04T09:00");
  private static final Instant DUE = at("2023-05-11T17:00");
  private static final Procedure FIVE_DAYS = ProcedureMother.of(5);

  @Test
  void theClockStartsAtReceipt() {
    var dossier = received();

    var event = dossier.cameIn();

    assertThat(event.type()).isEqualTo(DossierEventType.RECEIVED);
    assertThat(event.occurredAt()).isEqualTo(RECEIVED);
    assertThat(state(event).dueAt()).isEqualTo(DUE);
    assertThat(state(event).revision()).isEqualTo(1);
    assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2023, 5, 4));
    assertThat(dossier.isOverdue(DUE)).isFalse();
    assertThat(dossier.isOverdue(DUE.plusMillis(1))).isTrue();
  }

  @Test
  void ofARegisteredDossierItStandsUntilTheAcceptanceByTheTermsThenInForce() {
    var dossier = Dossier.registered("hoangcat", Life.receipt(RECEIVED), FIVE_DAYS);

    var registered = dossier.cameIn();
    var accepted = dossier.accept(at("2023-05-08T09:00"), ProcedureMother.of(2), DEADLINE);

    assertThat(registered.type()).isEqualTo(DossierEventType.REGISTERED);
    assertThat(state(registered).dueAt()).isNull();
    assertThat(state(accepted).receivedAt()).isEqualTo(at("2023-05-08T09:00"));
    assertThat(state(accepted).dueAt()).isEqualTo(at("2023-05-10T17:00"));
    assertThat(dossier.parts().registeredAt()).isEqualTo(RECEIVED);
    assertThat(dossier.parts().terms().processingDays()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-05-04T15:00, 2023-05-04T17:00, ON_TIME",
    "2023-05-04T15:01, 2023-05-05T17:00, EARLY",
    "2023-05-05T15:01, 2023-05-08T17:00, EARLY"
  })
  void aSameDayProcedureHasItsCutOffHour(
      LocalDateTime received, LocalDateTime due, Punctuality whenCompletedAtOnce) {
    var at = at(received.toString());
    var dossier = received(at, ProcedureMother.sameDay(LocalTime.of(15, 0)));

    var completed = dossier.complete(at.plusSeconds(60), at.plusSeconds(60), true, DEADLINE);

    assertThat(state(completed).dueAt()).isEqualTo(at(due.toString()));
    assertThat(state(completed).punctuality()).isEqualTo(whenCompletedAtOnce);
  }

  @Test
  void calendarDaysAreCountedWhereTheProcedureSaysSo() {
    var dossier = received(RECEIVED, ProcedureMother.of(10, DayCount.CALENDAR, null));

    assertThat(dossier.parts().clock().dueAt()).isEqualTo(at("2023-05-15T17:00"));
  }

  @Test
  void waitingForPapersAndForAPaymentBothMoveTheDueMoment() {
    var dossier = received();

    dossier.requestSupplement(at("2023-05-05T09:00"), "Thiếu giấy chứng sinh");
    dossier.receiveSupplement(at("2023-05-08T09:00"), DEADLINE);
    dossier.requestPayment(at("2023-05-09T09:00"), "Lệ phí", 8_000);
    var event = dossier.receivePayment(at("2023-05-10T09:00"), DEADLINE);

    assertThat(state(event).dueAt()).isEqualTo(at("2023-05-15T17:00"));
    assertThat(state(event).supplementRequests()).isEqualTo(1);
    assertThat(dossier.parts().fees())
        .extracting(Fee::name, Fee::amount, Fee::paidAt)
        .containsExactly(
            tuple("Lệ phí", 5_000L, at("2023-05-10T09:00")),
            tuple("Lệ phí", 8_000L, at("2023-05-10T09:00")));
  }

  @Test
  void aFeePaidStaysPaidAtItsMoment() {
    var paid = new Fee("Lệ phí", 5_000, RECEIVED);

    assertThat(paid.paid(DUE)).isEqualTo(paid);
  }

  @Test
  void papersAskedForTwiceAreCountedAndTheDatesStillJudge() {
    var dossier = received();
    dossier.requestSupplement(at("2023-05-05T09:00"), "một");
    dossier.receiveSupplement(at("2023-05-05T10:00"), DEADLINE);
    dossier.requestSupplement(at("2023-05-08T09:00"), "hai");
    dossier.receiveSupplement(at("2023-05-08T10:00"), DEADLINE);

    var event = dossier.complete(at("2023-05-10T09:00"), at("2023-05-10T09:00"), true, DEADLINE);

    assertThat(state(event).supplementRequests()).isEqualTo(2);
    assertThat(state(event).punctuality()).isEqualTo(Punctuality.EARLY);
    assertThat(state(event).savedWorkingDays()).isEqualTo(1);
    assertThat(state(event).resultDigitised()).isTrue();
  }

  @Test
  void whoEndsItWhileItWaitsHasTheDaysWaitedTakenOut() {
    var withdrawn = received();
    withdrawn.requestSupplement(at("2023-05-10T09:00"), "Thiếu giấy chứng sinh");
    var stopped = received();
    stopped.requestPayment(at("2023-05-10T09:00"), "Lệ phí", 8_000);

    var one =
        state(
            withdrawn.withdraw(
                at("2023-05-16T09:00"), at("2023-05-16T09:00"), "Không còn nhu cầu", DEADLINE));
    var other =
        state(
            stopped.stop(at("2023-05-16T09:00"), at("2023-05-16T09:00"), "Theo đề nghị", DEADLINE));

    assertThat(List.of(one, other))
        .allSatisfy(state -> {
          assertThat(state.dueAt()).isEqualTo(at("2023-05-17T17:00"));
          assertThat(state.suspensions().getFirst().to()).isEqualTo(at("2023-05-16T09:00"));
          assertThat(state.endedAt()).isEqualTo(at("2023-05-16T09:00"));
          assertThat(state.punctuality()).isNull();
        });
    assertThat(withdrawn.parts().reason()).isEqualTo("Không còn nhu cầu");
    assertThat(stopped.parts().reason()).isEqualTo("Theo đề nghị");
  }

  @Test
  void whatIsWithdrawnBeforeItsAcceptanceWasNeverDue() {
    var dossier = Dossier.registered("hoangcat", Life.receipt(RECEIVED), FIVE_DAYS);

    var event = dossier.withdraw(RECEIVED, RECEIVED, "Nộp nhầm", DEADLINE);

    assertThat(state(event).dueAt()).isNull();
    assertThat(dossier.recount(DUE, DEADLINE)).isEmpty();
    assertThat(dossier.apologyDuty(RULE, DUE.plusSeconds(1))).isEqualTo(ApologyDuty.NONE);
  }

  @Test
  void aRefusedDossierHasNotEnded() {
    var dossier = received();

    var event = dossier.refuse(RECEIVED, "Không thuộc thẩm quyền");

    assertThat(state(event).endedAt()).isNull();
    assertThat(dossier.parts().reason()).isEqualTo("Không thuộc thẩm quyền");
    assertThat(dossier.apologyDuty(RULE, DUE.plusSeconds(1))).isEqualTo(ApologyDuty.NONE);
  }

  @Test
  void aNewDateIsAppointedOnceAndLaterThanBoth() {
    var dossier = received();
    var before = dossier.parts();

    assertThat(refusal(() -> dossier.reappoint(RECEIVED, DUE, "…", RULE)).field())
        .isEqualTo("newDueAt");
    var late = DUE.plusSeconds(100);
    assertThat(refusal(() -> dossier.reappoint(late, late, "…", RULE)).type())
        .isEqualTo(ProblemType.TIME_ORDER);
    assertThat(dossier.parts()).as("not even the last step's time").isEqualTo(before);

    var event = dossier.reappoint(RECEIVED, DUE.plusSeconds(1), "Thiếu nhân lực", RULE);

    assertThat(state(event).apologisedAt()).isEqualTo(RECEIVED);
    assertThat(state(event).newDueAt()).isEqualTo(DUE.plusSeconds(1));
    assertThat(state(event).dueAt()).isEqualTo(DUE);
    assertThat(dossier.parts().reason()).isEqualTo("Thiếu nhân lực");
    assertThat(dossier.apologyDuty(RULE, late)).isEqualTo(ApologyDuty.FULFILLED);
    assertThat(refusal(() -> dossier.reappoint(late, late.plusSeconds(1), "…", RULE)))
        .hasMessageContaining("1 lần")
        .hasMessageContaining("61/2018");
  }

  @Test
  void theHandOverKeepsTheVerdictAndTellsOfTheDeliveryAtHome() {
    var dossier = received();
    dossier.complete(at("2023-05-11T10:00"), at("2023-05-15T08:00"), false, DEADLINE);

    var event = dossier.handOver(at("2023-06-20T09:00"), true);

    assertThat(state(event).punctuality()).isEqualTo(Punctuality.ON_TIME);
    assertThat(state(event).returnedAt()).isEqualTo(at("2023-06-20T09:00"));
    assertThat(state(event).endedAt()).isEqualTo(at("2023-05-11T10:00"));
    assertThat(state(event).endRecordedAt()).isEqualTo(at("2023-05-15T08:00"));
    assertThat(state(event).homeDelivery()).isTrue();
    assertThat(state(event).resultDigitised()).isFalse();
    assertThat(dossier.apologyDuty(RULE, at("2023-07-01T09:00"))).isEqualTo(ApologyDuty.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void theScanSaysWhatItFoundOfTheDueMoment(ApologyDue found) {
    var dossier = received();

    var event = dossier.owesApology(found);

    assertThat(event.type().value())
        .isEqualTo(
            switch (found) {
              case DUE_SOON -> "vn.thanthien.dossier.due-soon.v1";
              case OVERDUE -> "vn.thanthien.dossier.overdue.v1";
            });
    assertThat(event.occurredAt()).isEqualTo(DUE);
    assertThat(state(event).apologyDue()).isEqualTo(found);
    assertThat(dossier.apologyDuty(RULE, DUE)).isEqualTo(ApologyDuty.DUE);
    assertThat(dossier.apologyDuty(RULE, DUE.plusSeconds(1))).isEqualTo(ApologyDuty.BREACHED);
  }

  @Test
  void aLaterDueMomentTakesBackWhatTheScanSaid() {
    var running = received();
    running.owesApology(ApologyDue.OVERDUE);
    var stillOverdue = received();
    stillOverdue.owesApology(ApologyDue.OVERDUE);
    var completed = received();
    completed.owesApology(ApologyDue.DUE_SOON);
    completed.complete(at("2023-05-11T17:30"), at("2023-05-11T17:30"), true, DEADLINE);
    var longer = new Deadline(DEADLINE.calendar(), LocalTime.of(18, 0));

    running.recount(at("2023-05-11T17:59"), longer);
    stillOverdue.recount(at("2023-05-11T18:00"), longer);
    var judged = completed.recount(at("2023-05-11T17:45"), longer).orElseThrow();

    assertThat(running.parts().apology().apologyDue()).isNull();
    assertThat(stillOverdue.parts().apology().apologyDue()).isEqualTo(ApologyDue.OVERDUE);
    assertThat(completed.parts().apology().apologyDue()).isEqualTo(ApologyDue.DUE_SOON);
    assertThat(state(judged).punctuality()).isEqualTo(Punctuality.ON_TIME);
    assertThat(state(judged).resultDigitised()).isTrue();
  }

  @Test
  void aDueMomentAnotherSystemStatedIsKept() {
    var given = at("2023-05-30T17:00");
    var dossier = Dossier.received("hoangcat", Life.receipt(RECEIVED), FIVE_DAYS, given, DEADLINE);
    dossier.requestSupplement(at("2023-05-05T09:00"), "…");

    var event = dossier.receiveSupplement(at("2023-05-09T09:00"), DEADLINE);

    assertThat(state(event).dueAt()).isEqualTo(given);
    assertThat(
            refusal(() ->
                    Dossier.received(
                        "hoangcat",
                        Life.receipt(RECEIVED),
                        FIVE_DAYS,
                        RECEIVED.minusSeconds(1),
                        DEADLINE))
                .field())
        .isEqualTo("dueAt");
    assertThat(
            Dossier.received("hoangcat", Life.receipt(RECEIVED), FIVE_DAYS, RECEIVED, DEADLINE)
                .parts()
                .clock()
                .dueAt())
        .isEqualTo(RECEIVED);
  }

  @Test
  void anEndToldAgainWasRecordedWhenItFirstWas() {
    var dossier = received();
    dossier.complete(at("2023-05-09T10:00"), at("2023-05-09T11:00"), true, DEADLINE);
    var same = received();
    same.complete(at("2023-05-09T10:00"), at("2023-06-20T08:00"), true, DEADLINE);
    var other = received();
    other.complete(at("2023-05-10T10:00"), at("2023-06-20T08:00"), true, DEADLINE);

    assertThat(state(dossier.replaceBy(same, new byte[] {1})).endRecordedAt())
        .isEqualTo(at("2023-05-09T11:00"));
    assertThat(state(dossier.replaceBy(other, new byte[] {2})).endRecordedAt())
        .isEqualTo(at("2023-06-20T08:00"));
  }

  @Test
  void anImportTakesOverEverythingButIdentityAndCount() {
    var dossier = received();
    dossier.owesApology(ApologyDue.DUE_SOON);
    var newer = Dossier.registered("hoangcat", Life.receipt(at("2023-05-04T10:00")), FIVE_DAYS);
    newer.accept(at("2023-05-05T10:00"), FIVE_DAYS, DEADLINE);
    newer.assign(at("2023-05-05T11:00"), "hoangcat.other");
    newer.describeComponents(
        at("2023-05-05T11:00"), List.of(new Component("Tờ khai", 1, true, false)));
    newer.complete(at("2023-05-09T10:00"), at("2023-05-09T10:00"), true, DEADLINE);
    newer.handOver(at("2023-05-09T11:00"), true);
    var hash = new byte[] {1, 2, 3};

    var event = dossier.replaceBy(newer, hash);

    assertThat(event.type()).isEqualTo(DossierEventType.IMPORTED);
    assertThat(event.occurredAt()).isEqualTo(at("2023-05-09T11:00"));
    assertThat(dossier.revision()).isEqualTo(2);
    assertThat(dossier.parts())
        .usingRecursiveComparison()
        .ignoringFields("id", "revision", "apology")
        .isEqualTo(newer.parts());
    assertThat(dossier.parts().apology().apologyDue())
        .as("what was said is not said again")
        .isEqualTo(ApologyDue.DUE_SOON);
    assertThat(dossier.saysTheSame(new byte[] {1, 2, 3})).isTrue();
    assertThat(dossier.saysTheSame(new byte[] {1, 2})).isFalse();
    assertThat(received().saysTheSame(hash)).isFalse();
  }

  @Test
  void papersAreDigitisedWhenAllAre() {
    var dossier = received();
    var scanned = new Component("Giấy chứng sinh", 1, true, false);
    var onPaper = new Component("Tờ khai", 1, false, false);

    assertThat(dossier.parts().state().componentsDigitised()).isNull();
    var both = dossier.describeComponents(DUE, List.of(scanned, onPaper));
    var one = dossier.describeComponents(DUE, List.of(scanned));

    assertThat(both.type()).isEqualTo(DossierEventType.COMPONENTS_CHANGED);
    assertThat(state(both).componentsDigitised()).isFalse();
    assertThat(state(one).componentsDigitised()).isTrue();
  }

  @Test
  void whoseAffairItWasIsForgottenOnlyAfterTheEndAndWithoutAHold() {
    var dossier = received();
    assertThatIllegalStateException().isThrownBy(() -> dossier.erase(DUE));
    dossier.withdraw(RECEIVED, RECEIVED, "Anh Mẫu xin rút", DEADLINE);
    dossier.hold(true);
    assertThatIllegalStateException().isThrownBy(() -> dossier.erase(DUE));
    dossier.hold(false);
    var before = dossier.parts();

    dossier.erase(DUE);

    assertThat(dossier.parts().applicant()).isEqualTo(Applicant.ERASED);
    assertThat(dossier.parts().reason()).isNull();
    assertThat(dossier.parts().state()).as("figures stay").isEqualTo(before.state());
    assertThatIllegalStateException().isThrownBy(() -> dossier.erase(DUE));
    var refused = received();
    refused.refuse(RECEIVED, "…");
    refused.erase(DUE);
    assertThat(refused.parts().applicant().name()).isEmpty();
  }

  private static Dossier received() {
    return received(RECEIVED, FIVE_DAYS);
  }

  private static Dossier received(Instant at, Procedure procedure) {
    return Dossier.received("hoangcat", Life.receipt(at), procedure, null, DEADLINE);
  }

  private static DossierState state(Event event) {
    return (DossierState) event.fact();
  }

  private static Refusal refusal(ThrowingCallable step) {
    var refusal = catchThrowableOfType(Refusal.class, step);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static Instant at(String text) {
    return LocalDateTime.parse(text).atZone(VietnamTime.ZONE).toInstant();
  }
}
