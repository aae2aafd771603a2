package vn.thanthien.survey.tokensheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class BallotTokenTest extends ServiceTest {

  private static final long LARGEST_KEY = (1L << 40) - 1;

  @Test
  void aTokenIsReadAsItWasWritten() {
    var random = new Random(7);
    for (var i = 0; i < 1000; i++) {
      var token = new BallotToken(random.nextLong() & LARGEST_KEY, 1 + random.nextInt(1000));

      var text = token.text(BallotToken.seal(seal));

      assertThat(text).matches("[0-9a-hjkmnp-tv-z]{24}");
      assertThat(BallotToken.read(text, BallotToken.seal(seal))).contains(token);
      assertThat(BallotToken.read(text.toUpperCase(Locale.ROOT), BallotToken.seal(seal)))
          .contains(token);
    }
  }

  @Test
  void aTokenChangedInAnyPlaceIsNone() {
    var text = new BallotToken(LARGEST_KEY, 1000).text(BallotToken.seal(seal));

    for (var i = 0; i < text.length(); i++) {
      var other = text.charAt(i) == '7' ? '8' : '7';
      var forged = text.substring(0, i) + other + text.substring(i + 1);
      assertThat(BallotToken.read(forged, BallotToken.seal(seal))).isEmpty();
    }
    assertThat(BallotToken.read(text, seal.apart("another installation"))).isEmpty();
    assertThat(BallotToken.read("", BallotToken.seal(seal))).isEmpty();
    assertThat(BallotToken.read("ü".repeat(24), BallotToken.seal(seal))).isEmpty();
  }
}
