package vn.thanthien.letter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

class WordingTest {

  private static final Particulars EVERYTHING =
      new Particulars(
          "bà Lê Thị Mẫu",
          "Thôn 3",
          "thôn 3",
          "xã Mẫu",
          "cán bộ thụ lý ốm",
          "H56.30.12-230504-0001",
          LocalDate.of(2023, 5, 11),
          LocalDate.of(2023, 5, 18));

  private static final Particulars ONLY_A_NAME =
      new Particulars("bà Lê Thị Mẫu", null, null, "xã Mẫu", null, null, null, null);

  @Test
  void valuesTakeThePlaceOfPlaceholders() {
    var wording =
        Wording.checked(
            LetterKind.APOLOGY,
            "Gửi {recipientName}, {recipientAddress}, {village}: {dossierCode} hẹn {dueDate}, nay"
                + " {newDueDate}, vì {reason}. {unitName}");

    assertThat(wording.filledWith(EVERYTHING).plain())
        .isEqualTo(
            "Gửi bà Lê Thị Mẫu, Thôn 3, thôn 3: H56.30.12-230504-0001 hẹn 11/05/2023, nay"
                + " 18/05/2023, vì cán bộ thụ lý ốm. xã Mẫu");
  }

  @Test
  void aLineWithoutItsValueIsLeftOut() {
    var wording =
        Wording.checked(
            LetterKind.THANKS,
            """
            Kính gửi: {recipientName}
            Địa chỉ: {recipientAddress}

            Vì: {reason}

            Trân trọng.
            """);

    assertThat(wording.filledWith(ONLY_A_NAME).plain())
        .isEqualTo("Kính gửi: bà Lê Thị Mẫu\n\nTrân trọng.");
  }

  @Test
  void bracesInAValueMeanNothing() {
    var wording = Wording.checked(LetterKind.THANKS, "{recipientName} vì {reason}");
    var sly =
        new Particulars("{reason}$1\\", null, null, "xã Mẫu", "{recipientName}", null, null, null);

    assertThat(wording.filledWith(sly).plain()).isEqualTo("{reason}$1\\ vì {recipientName}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{recipientName} {phone}",
        "{recipientName} {}",
        "{recipientName} {RecipientName}",
        "{recipientName} { reason }",
        "{recipientName} {reason",
        "{recipientName} reason}",
        "{recipientName} {{reason}}",
        "{recipientName} {rea\nson}",
        "{recipientName} hẹn trả ngày {dueDate}",
        "Kính gửi ông bà vì {reason}",
        "Kính gửi {recipientName}",
        "{recipientName} {reason} <script>alert(1)</script>",
        "{recipientName} {reason} <img src='http://example.org/x.png'/>",
        "{recipientName} {reason} <!-- -->",
        "{recipientName} {reason} ${reason}{#if true}x{/if}",
        "{recipientName} {reason} {config:['quarkus.datasource.password']}"
      })
  void aWordingThatCannotBeFilledIsRefused(String body) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Wording.checked(LetterKind.THANKS, body))
        .satisfies(refusal -> {
          assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
          assertThat(refusal.field()).isEqualTo("body");
        });
  }

  @Test
  void lineEndingsOfAnySystemAreTaken() {
    assertThat(Wording.checked(LetterKind.THANKS, "A\r\n{recipientName} {reason}\r\n").body())
        .isEqualTo("A\n{recipientName} {reason}");
  }

  static Iterable<Occasion> occasions() {
    return Occasion.all();
  }

  @ParameterizedTest
  @MethodSource("occasions")
  void everyOccasionHasAShippedWording(Occasion occasion) {
    var shipped = ShippedTemplates.of(occasion);

    assertThat(shipped.name()).startsWith("Thư ");
    for (var particulars : new Particulars[] {EVERYTHING, ONLY_A_NAME}) {
      assertThat(shipped.form().wording().filledWith(particulars).plain())
          .startsWith("Kính gửi: bà Lê Thị Mẫu")
          .contains("Ủy ban nhân dân xã Mẫu")
          .doesNotContain("{", "}", "null", "\n\n\n");
    }
  }
}
