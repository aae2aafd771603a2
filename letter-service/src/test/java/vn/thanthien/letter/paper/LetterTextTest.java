package vn.thanthien.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class LetterTextTest {

  @Test
  void emphasisAndListsAreSetAndEverythingElseStandsAsItIs() {
    var text =
        new LetterText(
            "Kính gửi: **bà *Mẫu***\n\nXin *lỗi* <b>&\n- điều \\*một\\*\n\\- không phải mục");

    assertThat(text.xhtml())
        .isEqualTo(
            """
            <p class="to">Kính gửi: <strong>bà <em>Mẫu</em></strong></p>
            <p>Xin <em>lỗi</em> &lt;b&gt;&amp;</p>
            <p class="item">–\u00a0điều *một*</p>
            <p>- không phải mục</p>
            """);
    assertThat(text.plain())
        .isEqualTo("Kính gửi: bà Mẫu\n\nXin lỗi <b>&\n- điều *một*\n- không phải mục");
  }

  /// Whatever is typed makes a page that can be read.
  @Property
  void anyTextIsWellFormed(
      @ForAll @Chars({'*', '\\', '-', ' ', '\n', '<', '>', '&', '"', 'a', 'ộ', '{', '}'})
          String markup)
      throws Exception {
    var page = "<div>" + new LetterText(markup).xhtml() + "</div>";

    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  /// A value put in the place of a placeholder comes out as it went in.
  @Property
  void aValueMeansNothingButItself(
      @ForAll @Chars({'*', '\\', '-', '<', '&', 'a', 'b', '{', '}', '$'}) String value) {
    var text = new LetterText("x" + LetterText.literally(value));

    assertThat(text.plain()).isEqualTo("x" + value);
    assertThat(new LetterText(LetterText.literally(value)).xhtml())
        .doesNotContain("<strong>", "<em>", "item");
  }
}
