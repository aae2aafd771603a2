package vn.thanthien.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class VietnameseTextTest {

  @Test
  void printableIsComposedAndWithoutWhatPaperCannotCarry() {
    var decomposed = Normalizer.normalize("Tiếng Việt", Normalizer.Form.NFD);

    assertThat(VietnameseText.printable(decomposed)).isEqualTo("Tiếng Việt");
    assertThat(VietnameseText.printable("một\nhai\u0000\u0085ba")).isEqualTo("một hai  ba");
    assertThat(VietnameseText.printable("a\ufffe\ufdd0\ud800b")).isEqualTo("ab");
    assertThat(VietnameseText.printable("a😀\udbff\udfffb")).isEqualTo("a😀b");
  }
}
