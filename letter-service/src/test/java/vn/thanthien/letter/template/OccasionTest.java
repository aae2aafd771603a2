package vn.thanthien.letter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.problem.Refusal;

class OccasionTest {

  @Test
  void birthsAndMarriagesAreCongratulatedAndDeathsCondoled() {
    assertThat(Occasion.of(LifeEvent.BIRTH).kind()).isEqualTo(LetterKind.CONGRATULATION);
    assertThat(Occasion.of(LifeEvent.MARRIAGE).kind()).isEqualTo(LetterKind.CONGRATULATION);
    assertThat(Occasion.of(LifeEvent.DEATH).kind()).isEqualTo(LetterKind.CONDOLENCE);
  }

  @Test
  void nobodyIsCongratulatedOnADeath() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Occasion(LetterKind.CONGRATULATION, LifeEvent.DEATH))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("lifeEvent"));
  }
}
