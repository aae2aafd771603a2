package vn.thanthien.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.obligation.ReportRequest.Deadline;
import vn.thanthien.reporting.record.Period;

/// More time for a report, and none wanted any more.
class RequestChangeTest {

  private static final LocalDate DUE = LocalDate.parse("2023-11-07");
  private static final LocalDate LATER = LocalDate.parse("2023-11-14");
  private static final Instant IN_TIME = Instant.parse("2023-11-07T16:59:59Z");
  private static final Instant TOO_LATE = Instant.parse("2023-11-07T17:00:00Z");

  private final ReportRequest request =
      new ReportRequest(
          "huyen",
          null,
          new Demand(
              Demand.Kind.THEMATIC, "Kết quả", "huyện Mẫu", List.of(), List.of("UBND huyện Mẫu")),
          new Period(LocalDate.parse("2023-01-01"), LocalDate.parse("2023-10-31")),
          new Deadline(DUE, 5),
          null,
          Instant.parse("2023-11-01T02:00:00Z"),
          "Người yêu cầu");
  private final ReportObligation obligation = request.obligationOf("xa");

  @Test
  void timeGivenOnTheLastDayMovesWhatIsOnTime() {
    obligation.extended(extended(LATER, IN_TIME), LATER);

    assertThat(obligation.dueOn()).isEqualTo(LATER);
    assertThat(obligation.onTimeUntil()).isEqualTo(LATER);
  }

  @Test
  void timeGivenOnTheDayAfterMovesTheDueDateAndMendsNothing() {
    obligation.extended(extended(LATER, TOO_LATE), LATER);

    assertThat(obligation.dueOn()).isEqualTo(LATER);
    assertThat(obligation.onTimeUntil()).isEqualTo(DUE);
  }

  @Test
  void whoWasLateOnceStaysLateWhenTimeIsGivenAgain() {
    obligation.extended(extended(LATER, TOO_LATE), LATER);
    var last = LocalDate.parse("2023-11-21");

    obligation.extended(extended(last, Instant.parse("2023-11-10T02:00:00Z")), last);

    assertThat(obligation.dueOn()).isEqualTo(last);
    assertThat(obligation.onTimeUntil()).isEqualTo(DUE);
  }

  @Test
  void whatWasSentIsJudgedByTheDateOfItsTime() {
    obligation.answered(UUID.randomUUID(), Instant.parse("2023-11-06T02:00:00Z"));

    obligation.extended(extended(LATER, IN_TIME), LATER);

    assertThat(obligation.onTimeUntil()).isEqualTo(DUE);
  }

  @Test
  void aRequestWithMoreTimeFollowsNoCalendarAndRemembersWhy() {
    extended(LATER, IN_TIME);

    assertThat(request.sendWithin()).isNull();
    assertThat(request.dueOn()).isEqualTo(LATER);
    assertThat(request.changes())
        .containsExactly(
            new RequestChange(
                RequestChange.Kind.EXTENDED,
                IN_TIME,
                "Người gia hạn",
                DUE,
                LATER,
                "Bão lụt",
                "3301/UBND-NV"));
  }

  @Test
  void timeIsOnlyGivenNeverTaken() {
    assertThatThrownBy(() -> extended(DUE, IN_TIME))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("07/11/2023");
    assertThat(request.dueOn()).isEqualTo(DUE);
    assertThat(request.changes()).isEmpty();
  }

  @Test
  void whatWasTakenBackIsNeitherExtendedNorTakenBackAgain() {
    request.withdraw("Không còn cần", null, IN_TIME, "Người yêu cầu");

    assertThatThrownBy(() -> extended(LATER, IN_TIME)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> request.withdraw("Lần nữa", null, IN_TIME, "Người yêu cầu"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void noReportAnswersWhatWasTakenBackButOneThatHadMayBeReplaced() {
    var other = request.obligationOf("xa-khac");
    var first = UUID.randomUUID();
    other.answered(first, IN_TIME);
    var withdrawal = request.withdraw("Không còn cần", null, IN_TIME, "Người yêu cầu");
    obligation.withdrawn(withdrawal);
    other.withdrawn(withdrawal);

    obligation.answered(UUID.randomUUID(), TOO_LATE);
    var newer = UUID.randomUUID();
    other.answered(newer, TOO_LATE);

    assertThat(obligation.report()).isNull();
    assertThat(obligation.withdrawal()).contains(withdrawal);
    assertThat(other.report()).isEqualTo(newer);
  }

  private RequestChange extended(LocalDate day, Instant at) {
    return request.extend(new Deadline(day, null), "Bão lụt", "3301/UBND-NV", at, "Người gia hạn");
  }
}
