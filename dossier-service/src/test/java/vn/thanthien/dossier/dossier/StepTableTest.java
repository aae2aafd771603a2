package vn.thanthien.dossier.dossier;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.dossier.procedure.ProcedureMother;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// Every step tried in every status: the status it leads to, or refused.
class StepTableTest {

  private static final Instant AT = Instant.parse("2023-05-04T02:00:00Z");
  private static final Procedure PROCEDURE = ProcedureMother.of(5);

  /// Columns are statuses by their national codes, cells the code of the status after the step.
  @Test
  void everyStepInEveryStatus() {
    assertThat(table())
        .isEqualTo(
            """
                           1  2  3  4  5  6  7  8  9 10
            ACCEPT         2  .  .  .  .  .  .  .  .  .
            ASSIGN         .  4  .  4  .  .  .  .  .  .
            ASK_PAPERS     .  5  .  5  .  .  .  .  .  .
            TAKE_PAPERS    .  .  .  .  4  .  .  .  .  .
            ASK_PAYMENT    .  6  .  6  .  .  .  .  .  .
            TAKE_PAYMENT   .  .  .  .  .  4  .  .  .  .
            REAPPOINT      .  2  .  4  .  .  .  .  .  .
            COMPLETE       .  9  .  9  .  .  .  .  .  .
            HAND_OVER      .  .  .  .  .  .  .  . 10  .
            REFUSE         3  3  .  .  .  .  .  .  .  .
            WITHDRAW       7  7  .  7  7  7  .  .  .  .
            STOP           .  8  .  8  8  8  .  .  .  .
            """);
  }

  /// No step goes round the state table, and every arrow of the table has a step.
  @ParameterizedTest
  @EnumSource
  void theStepsAreTheArrowsOfTheStateTable(DossierStatus from) {
    var reached =
        Arrays.stream(Move.values())
            .map(move -> after(move, from))
            .filter(to -> to != null && to != from)
            .distinct();

    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DossierStatus.values()).filter(from::canBecome).toList());
  }

  private static String table() {
    var head =
        Arrays.stream(DossierStatus.values())
            .map(status -> "%3d".formatted(status.nationalCode()))
            .collect(joining());
    return " ".repeat(13)
        + head
        + "\n"
        + Arrays.stream(Move.values()).map(StepTableTest::row).collect(joining("\n", "", "\n"));
  }

  private static String row(Move move) {
    return "%-13s".formatted(move)
        + Arrays.stream(DossierStatus.values())
            .map(from -> after(move, from))
            .map(to -> to == null ? "  ." : "%3d".formatted(to.nationalCode()))
            .collect(joining());
  }

  private static DossierStatus after(Move move, DossierStatus from) {
    var dossier = in(from);
    try {
      move.on(dossier, AT, PROCEDURE);
      return dossier.status();
    } catch (Refusal refusal) {
      assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE);
      assertThat(refusal).hasMessageContaining(StatusName.of(from));
      return null;
    }
  }

  private static Dossier in(DossierStatus status) {
    var start = new Life.Start(PROCEDURE, AT, status == DossierStatus.REGISTERED);
    var dossier = start.begin();
    for (var move : wayTo(status)) {
      move.on(dossier, AT, PROCEDURE);
    }
    assertThat(dossier.status()).isEqualTo(status);
    return dossier;
  }

  private static List<Move> wayTo(DossierStatus status) {
    return switch (status) {
      case REGISTERED, RECEIVED -> List.of();
      case NOT_ACCEPTED -> List.of(Move.REFUSE);
      case PROCESSING -> List.of(Move.ASSIGN);
      case SUPPLEMENT_REQUESTED -> List.of(Move.ASK_PAPERS);
      case PAYMENT_REQUESTED -> List.of(Move.ASK_PAYMENT);
      case WITHDRAWN -> List.of(Move.WITHDRAW);
      case STOPPED -> List.of(Move.STOP);
      case COMPLETED -> List.of(Move.COMPLETE);
      case RETURNED -> List.of(Move.COMPLETE, Move.HAND_OVER);
    };
  }
}
