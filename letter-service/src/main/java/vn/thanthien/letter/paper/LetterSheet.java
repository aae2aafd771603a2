package vn.thanthien.letter.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.paper.HeadLines;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;

/// A letter as it is printed: letterhead, place and date, title, text, signature. A letter (thư
/// công) has no type code beside its number (NĐ 30/2020/NĐ-CP, Phụ lục III).
///
/// @param unitName for example "xã Hoằng Cát"
/// @param number as printed, absent while it has none yet, empty where it will never have one
/// @param date the day it was approved, absent before
public record LetterSheet(
    String unitName,
    LetterKind kind,
    @Nullable String number,
    @Nullable LocalDate date,
    LetterText text,
    Layout layout) {

  private static final double TITLE_SIZE = 14;
  private static final String NO_DATE = "ngày …… tháng …… năm ……";

  /// The sheet without emphasis and layout.
  public String plain() {
    return """
    ỦY BAN NHÂN DÂN
    %s
    %s
    %s

    %s

    %s

    %s
    """
        .formatted(
            VietnameseText.capitals(unitName),
            numberLine(),
            placeAndDay(),
            title(),
            text.plain(),
            signature());
  }

  /// The letterhead's lines, sized for A4.
  public HeadLines head() {
    return HeadLines.of(layout.parentAgency(), agency(), placeAndDay());
  }

  /// "Ủy ban nhân dân xã Hoằng Cát".
  public String agency() {
    return "Ủy ban nhân dân " + VietnameseText.printable(unitName);
  }

  /// "Số: 01", dots where it has none yet, empty where it will never have one.
  public String numberLine() {
    return number == null ? "Số: ……" : number.isEmpty() ? "" : "Số: " + number;
  }

  /// "THƯ CẢM ƠN".
  public String title() {
    return VietnameseText.capitals(kindName());
  }

  /// "Thư cảm ơn".
  public String kindName() {
    return switch (kind) {
      case APOLOGY -> "Thư xin lỗi";
      case CONGRATULATION -> "Thư chúc mừng";
      case CONDOLENCE -> "Thư chia buồn";
      case THANKS -> "Thư cảm ơn";
    };
  }

  /// Length of the line under the title, points on A4.
  public double titleRule() {
    return HeadLines.ruleUnder(List.of(title()), TITLE_SIZE);
  }

  /// Length of the line under the motto, points on A4.
  public double mottoRule() {
    return HeadLines.mottoRule();
  }

  /// Well-formed paragraphs.
  public String body() {
    return text.xhtml();
  }

  public String onBehalf() {
    return printable(layout.onBehalf());
  }

  public String position() {
    return printable(layout.position());
  }

  public String signerName() {
    return printable(layout.signerName());
  }

  private String placeAndDay() {
    return VietnameseText.properName(VietnameseText.printable(unitName))
        + ", "
        + (date == null ? NO_DATE : VietnameseFormat.longDate(date));
  }

  private String signature() {
    return String.join("\n", onBehalf(), position(), signerName()).strip();
  }

  private static String printable(@Nullable String text) {
    return text == null ? "" : VietnameseText.printable(text);
  }
}
