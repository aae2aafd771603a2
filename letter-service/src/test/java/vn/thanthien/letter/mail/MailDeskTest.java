package vn.thanthien.letter.mail;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

class MailDeskTest {

  @Test
  void withoutAMailServerTheClerkIsToldToTryAnotherWay() {
    var desk =
        new MailDesk(
            null, null, null, null, null, null, Optional.empty(), null, null, Clock.systemUTC());

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.queue(UUID.randomUUID(), "ba.mau@xa.test"))
        .withMessageContaining("chưa được cấu hình máy chủ thư")
        .satisfies(refusal ->
            org.assertj.core.api.Assertions.assertThat(refusal.type())
                .isEqualTo(ProblemType.WRONG_STATE));
  }
}
