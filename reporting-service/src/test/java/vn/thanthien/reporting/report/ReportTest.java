package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.material.MaterialMother;
import vn.thanthien.reporting.material.ReportKind;

class ReportTest {

  private static final Report.Signature BY =
      new Report.Signature("lan", Instant.parse("2023-11-06T02:00:00Z"));

  @Test
  void aReportGoesForwardOnlyStepByStep() {
    var report = draft();

    assertThatThrownBy(() -> report.approve(BY)).isInstanceOf(Refusal.class);
    report.freeze("hash", BY);
    assertThatThrownBy(report::checkEditable).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> report.issue(1, LocalDate.of(2023, 11, 6), BY))
        .isInstanceOf(Refusal.class);
    report.approve(BY);
    report.issue(7, LocalDate.of(2023, 11, 6), BY);

    assertThat(report.state()).isEqualTo(ReportState.ISSUED);
    assertThat(report.notation()).isEqualTo("07/BC-UBND");
    assertThatThrownBy(() -> report.issue(8, LocalDate.of(2023, 11, 6), BY))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE));
  }

  @Test
  void aReportIsSentBackUntilItIsIssuedAndOnlyADraftIsGivenUp() {
    var report = draft();
    assertThatThrownBy(report::reopen).isInstanceOf(Refusal.class);
    report.freeze("hash", BY);
    assertThatThrownBy(report::discard).isInstanceOf(Refusal.class);
    report.approve(BY);

    report.reopen();

    assertThat(report.state()).isEqualTo(ReportState.DRAFT);
    assertThat(report.isFrozen()).isFalse();
    assertThat(report.frozen()).isNull();
    assertThat(report.approved()).isNull();
    report.freeze("other hash", BY);
    report.approve(BY);
    report.issue(7, LocalDate.of(2023, 11, 6), BY);
    assertThatThrownBy(report::reopen).isInstanceOf(Refusal.class);
    var other = draft();
    other.discard();
    assertThatThrownBy(other::checkEditable).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> other.freeze("hash", BY)).isInstanceOf(Refusal.class);
  }

  @Test
  void nothingIsFrozenThatADayNotYetOverMayChange() {
    var report = draft();
    var lastDay = Instant.parse("2023-10-30T16:59:59Z");

    assertThatThrownBy(() -> report.freeze("hash", new Report.Signature("lan", lastDay)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.TIME_ORDER);
              assertThat(refusal).hasMessageContaining("từ ngày 31/10/2023");
            });
    draft().freeze("hash", new Report.Signature("lan", lastDay.plusSeconds(1)));
  }

  @Test
  void aReportIsNotDatedInTheFuture() {
    var report = draft();
    report.freeze("hash", BY);
    report.approve(BY);

    assertThatThrownBy(() -> report.issue(1, LocalDate.of(2023, 11, 7), BY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("date"));
  }

  @Test
  void onlyTheFirstAuthorOfASectionNeedsNoRevision() {
    var section = new ReportSection(draft(), "strengths");

    section.write("Một.", null, BY);

    assertThatThrownBy(() -> section.write("Hai.", null, BY)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> section.write("Hai.", "\"0\"", BY)).isInstanceOf(Refusal.class);
    section.write("Hai.", "\"1\"", BY);
    assertThat(section.text()).isEqualTo("Hai.");
    assertThat(section.revision()).isEqualTo(2);
  }

  private static Report draft() {
    return new Report(
        "hoangcat",
        ReportKind.COMMUNE,
        MaterialMother.FROM,
        MaterialMother.TO,
        MaterialMother.head(),
        BY);
  }
}
