package vn.thanthien.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.letter.LetterKind;

class LetterSheetTest {

  private static final LetterText TEXT = new LetterText("Kính gửi");
  private static final Layout LAYOUT = Layout.usual(PaperSize.A5);

  @Test
  void aSheetHasItsLetterheadItsDateAndItsSignature() {
    var sheet =
        new LetterSheet(
            "xã Hoằng Cát",
            LetterKind.APOLOGY,
            "05",
            LocalDate.of(2023, 2, 4),
            new LetterText("Kính gửi: bà **Mẫu**"),
            Layout.usual(PaperSize.A4));

    assertThat(sheet.plain())
        .isEqualTo(
            """
            ỦY BAN NHÂN DÂN
            XÃ HOẰNG CÁT
            Số: 05
            Hoằng Cát, ngày 04 tháng 02 năm 2023

            THƯ XIN LỖI

            Kính gửi: bà Mẫu

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            """);
  }

  @Test
  void aDraftLeavesNumberAndDateOpen() {
    var sheet = new LetterSheet("thị trấn Bút Sơn", LetterKind.THANKS, null, null, TEXT, LAYOUT);

    assertThat(sheet.plain())
        .contains("\nSố: ……\nBút Sơn, ngày …… tháng …… năm ……\n\nTHƯ CẢM ƠN\n");
  }

  @Test
  void monthsFromMarchOnAreWrittenWithoutAZero() {
    var sheet =
        new LetterSheet(
            "xã Hoằng Cát", LetterKind.THANKS, null, LocalDate.of(2023, 3, 15), TEXT, LAYOUT);

    assertThat(sheet.plain()).contains("Hoằng Cát, ngày 15 tháng 3 năm 2023");
  }
}
