package vn.thanthien.letter.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierState.ApologyDue;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.TriggerKind;
import vn.thanthien.letter.template.Occasion;

class CallTest {

  private static final Instant DUE = Instant.parse("2026-05-11T10:00:00Z");
  private static final Instant COMPLETED = Instant.parse("2026-05-10T03:00:00Z");
  private static final Call APOLOGY_FOR_OVERDUE =
      new Call(new Occasion(LetterKind.APOLOGY, null), TriggerKind.DOSSIER_OVERDUE, DUE);
  private static final Call APOLOGY_FOR_DUE_SOON =
      new Call(new Occasion(LetterKind.APOLOGY, null), TriggerKind.DOSSIER_DUE_SOON, DUE);

  @Test
  void aDossierOnItsWayCallsForNothing() {
    assertThat(calls(dossier(null).received())).isEmpty();
    assertThat(calls(dossier(LifeEvent.BIRTH).received())).isEmpty();
  }

  @Test
  void anOverdueOrSoonDueDossierCallsForAnApology() {
    assertThat(calls(dossier(null).dueSoon())).containsExactly(APOLOGY_FOR_DUE_SOON);
    assertThat(calls(dossier(null).overdue())).containsExactly(APOLOGY_FOR_OVERDUE);
  }

  @Test
  void aDossierThatEndsInTimeAfterAllCallsForNoApology() {
    assertThat(calls(dossier(null).completed(COMPLETED, Punctuality.EARLY, ApologyDue.DUE_SOON)))
        .isEmpty();
    assertThat(calls(dossier(null).completed(COMPLETED, Punctuality.ON_TIME, ApologyDue.DUE_SOON)))
        .isEmpty();
  }

  @Test
  void aDossierThatEndedLateStillCallsForItsApology() {
    assertThat(calls(dossier(null).completed(DUE, Punctuality.LATE, ApologyDue.DUE_SOON)))
        .containsExactly(APOLOGY_FOR_DUE_SOON);
    assertThat(calls(dossier(null).completed(DUE, Punctuality.LATE, ApologyDue.OVERDUE)))
        .containsExactly(APOLOGY_FOR_OVERDUE);
  }

  @ParameterizedTest
  @EnumSource(
      value = DossierStatus.class,
      names = {"NOT_ACCEPTED", "WITHDRAWN", "STOPPED"})
  void aDossierWithoutAResultCallsForNothing(DossierStatus status) {
    assertThat(calls(dossier(LifeEvent.BIRTH).ended(status, ApologyDue.OVERDUE))).isEmpty();
  }

  @Test
  void aRegisteredLifeEventCallsForItsLetterFromItsCompletionOn() {
    for (var lifeEvent : LifeEvent.values()) {
      var call = new Call(Occasion.of(lifeEvent), TriggerKind.LIFE_EVENT, COMPLETED);

      assertThat(calls(dossier(lifeEvent).completed(COMPLETED, Punctuality.EARLY, null)))
          .containsExactly(call);
      assertThat(calls(dossier(lifeEvent).returned(COMPLETED))).containsExactly(call);
    }
  }

  @Test
  void aBirthRegisteredLateCallsForBothLetters() {
    assertThat(calls(dossier(LifeEvent.BIRTH).completed(DUE, Punctuality.LATE, ApologyDue.OVERDUE)))
        .extracting(Call::kind)
        .containsExactly(LetterKind.APOLOGY, LetterKind.CONGRATULATION);
  }

  private static DossierMother dossier(LifeEvent lifeEvent) {
    return new DossierMother("hoangcat", lifeEvent, DUE);
  }

  private static List<Call> calls(Event event) {
    return Call.of((DossierState) event.fact());
  }
}
