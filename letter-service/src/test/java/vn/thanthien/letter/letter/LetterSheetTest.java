package vn.thanthien.letter.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.letter.LetterKind;

class LetterSheetTest {

  @Test
  void aSheetHasItsLetterheadItsDateAndItsSignature() {
    var sheet =
        new LetterSheet(
            "xã Hoằng Cát",
            LetterKind.APOLOGY,
            new SerialNumber(2023, 5),
            LocalDate.of(2023, 2, 4),
            "Kính gửi: bà Mẫu");

    assertThat(sheet.text())
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
    var sheet = new LetterSheet("thị trấn Bút Sơn", LetterKind.THANKS, null, null, "Kính gửi");

    assertThat(sheet.text()).contains("\nSố: ……\nBút Sơn, ngày …… tháng …… năm ……\n\nTHƯ CẢM ƠN\n");
  }

  @Test
  void monthsFromMarchOnAreWrittenWithoutAZero() {
    var sheet =
        new LetterSheet(
            "xã Hoằng Cát", LetterKind.THANKS, null, LocalDate.of(2023, 3, 15), "Kính gửi");

    assertThat(sheet.text()).contains("Hoằng Cát, ngày 15 tháng 3 năm 2023");
  }
}
