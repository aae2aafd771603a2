package vn.thanthien.letter.letter;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;

/// A letter as it is printed: letterhead, place and date, title, wording, signature. A letter (thư
/// công) has no type code beside its number (NĐ 30/2020/NĐ-CP, Phụ lục III).
///
/// @param unitName for example "xã Hoằng Cát"
/// @param serialNumber absent while it has none
/// @param date the day it was approved, absent before
record LetterSheet(
    String unitName,
    LetterKind kind,
    @Nullable SerialNumber serialNumber,
    @Nullable LocalDate date,
    String wording) {

  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  String text() {
    return """
    ỦY BAN NHÂN DÂN
    %s
    %s
    %s, %s

    %s

    %s

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    """
        .formatted(
            unitName.toUpperCase(VIETNAMESE),
            serialNumber == null ? "Số: ……" : "Số: " + serialNumber.printed(),
            VietnameseText.properName(unitName),
            writtenDate(),
            title(),
            wording);
  }

  private String title() {
    return switch (kind) {
      case APOLOGY -> "THƯ XIN LỖI";
      case CONGRATULATION -> "THƯ CHÚC MỪNG";
      case CONDOLENCE -> "THƯ CHIA BUỒN";
      case THANKS -> "THƯ CẢM ƠN";
    };
  }

  private String writtenDate() {
    return date == null ? "ngày …… tháng …… năm ……" : VietnameseFormat.longDate(date);
  }
}
