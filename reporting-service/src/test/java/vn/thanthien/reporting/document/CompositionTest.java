package vn.thanthien.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.paper.Face;
import vn.thanthien.kernel.paper.HeadLines;
import vn.thanthien.reporting.document.Block.Bullets;
import vn.thanthien.reporting.document.Block.Paragraph;
import vn.thanthien.reporting.document.Block.Table;
import vn.thanthien.reporting.document.Block.Table.Column;
import vn.thanthien.reporting.document.Block.Table.HeaderCell;
import vn.thanthien.reporting.document.Block.Table.Row;

class CompositionTest {
  private static final List<Block> BODY = List.of(Paragraph.of("Nội dung."));

  @Test
  void numberBelowTenIsPaddedAndNumberAboveIsNot() {
    assertThat(numbered(7).number()).isEqualTo("Số: 07/BC-UBND");
    assertThat(numbered(15).number()).isEqualTo("Số: 15/BC-UBND");
    assertThat(numbered(1234).number()).isEqualTo("Số: 1234/BC-UBND");
  }

  @Test
  void anUnissuedDocumentKeepsRoomForNumberAndDay() {
    var letterhead =
        new Letterhead(null, "Ủy ban nhân dân xã", null, "BC-UBND", "Hoằng Cát", null, false);

    var composition = Composition.of(OfficialDocumentMother.with(letterhead, BODY));

    assertThat(composition.number()).matches("Số: \u00a0{6}/BC-UBND");
    assertThat(composition.head().placeAndDay())
        .matches("Hoằng Cát, ngày\u00a0{6}tháng\u00a0{6}năm\u00a0{6}");
  }

  @Test
  void theAgencyBreaksBeforeItsPlace() {
    var composition = Composition.of(OfficialDocumentMother.communeReport());

    assertThat(composition.head().agency()).containsExactly("ỦY BAN NHÂN DÂN", "XÃ HOẰNG CÁT");
  }

  @Test
  void aVeryLongAgencyFillsLinesThatAllFitItsColumn() {
    var name =
        "Trung tâm Phục vụ hành chính công và Chuyển đổi số liên xã vùng ven sông Lạch Trường";
    var letterhead = new Letterhead(null, name, 1, "BC-TTPVHCC", "Hoằng Hóa", null, false);

    var composition = Composition.of(OfficialDocumentMother.with(letterhead, BODY));

    assertThat(String.join(" ", composition.head().agency()))
        .isEqualTo(name.toUpperCase(Locale.ROOT));
    assertThat(composition.head().agency())
        .hasSizeBetween(3, 5)
        .allSatisfy(line -> assertThat(Face.BOLD.widthOf(line, 13)).isLessThan(3829 / 20.0));
  }

  @Test
  void theNationalTitleFitsItsColumnAndALongPlaceIsSetSmaller() {
    var place =
        new Letterhead(
            null, "Sở", 1, "BC", "Thành phố Hồ Chí Minh", LocalDate.of(2023, 12, 22), false);

    var composition = Composition.of(OfficialDocumentMother.with(place, BODY));

    assertThat(composition.head().nationSize()).isEqualTo(13);
    assertThat(Face.BOLD.widthOf(HeadLines.NATION, 13)).isLessThan(5670 / 20.0);
    assertThat(composition.head().placeSize()).isEqualTo(12);
    assertThat(Face.ITALIC.widthOf(composition.head().placeAndDay(), 12)).isLessThan(5670 / 20.0);
  }

  @Test
  void linesUnderAgencyAndSubjectAreAThirdToAHalfOfTheirText() {
    var composition = Composition.of(OfficialDocumentMother.districtReport());

    var agency = Face.BOLD.widthOf(composition.head().agency().getLast(), 13);
    var subject = Face.BOLD.widthOf(composition.subject().getLast(), 14);
    assertThat(composition.head().agencyRule()).isBetween(agency / 3, agency / 2);
    assertThat(composition.subjectRule()).isBetween(subject / 3, subject / 2);
  }

  @Test
  void aSubjectBreaksBeforeAQuotedNameWhereThatTakesNoMoreLines() {
    var model = "mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ”";

    assertThat(Face.BOLD.lines("Kết quả xây dựng " + model, 14, 420))
        .containsExactly(
            "Kết quả xây dựng mô hình", "“Chính quyền thân thiện, vì Nhân dân phục vụ”");
    assertThat(Face.BOLD.lines(model, 14, 420)).containsExactly(model);
    assertThat(Face.BOLD.lines("Kết quả " + model + " trên địa bàn xã Hoằng Cát", 14, 420))
        .hasSize(2)
        .allSatisfy(line -> assertThat(Face.BOLD.widthOf(line, 14)).isLessThanOrEqualTo(420));
  }

  @Test
  void punctuationTheDecreeAsksForIsAddedOnce() {
    var composition = Composition.of(OfficialDocumentMother.communeReport());

    assertThat(composition.legalBases().getFirst()).endsWith("huyện;");
    assertThat(composition.legalBases().getLast()).endsWith("mô hình.");
    assertThat(composition.addressees())
        .containsExactly("Ban Dân vận Huyện ủy;", "Ủy ban nhân dân huyện Hoằng Hóa.");
    assertThat(composition.closing()).endsWith("cho ý kiến chỉ đạo./.");
    assertThat(composition.recipients()).startsWith("- Như trên;").endsWith("- Lưu: VT.");
    assertThat(Text.ending("Đã có dấu./.", "./.")).isEqualTo("Đã có dấu./.");
  }

  @Test
  void asAboveIsLeftOutWithoutAddressees() {
    var report = OfficialDocumentMother.districtReport();
    var document =
        new OfficialDocument(
            report.letterhead(),
            report.typeName(),
            report.subject(),
            List.of(),
            report.legalBases(),
            report.body(),
            report.closing(),
            report.signature(),
            report.recipients(),
            report.annexes(),
            report.numbering(),
            null);

    assertThat(Composition.of(document).recipients().getFirst())
        .isEqualTo("- Thường trực Huyện ủy (b/c);");
  }

  @Test
  void annexesAreNumberedOnlyWhenThereAreSeveral() {
    var annexes = Composition.of(OfficialDocumentMother.districtReport()).annexes();

    assertThat(annexes)
        .extracting(annex -> annex.name())
        .containsExactly("Phụ lục I", "Phụ lục II");
    assertThat(annexes.getFirst().reference())
        .isEqualTo(
            "(Kèm theo Báo cáo số 312/BC-UBND ngày 15 tháng 12 năm 2023 của Ủy ban nhân dân huyện"
                + " Hoằng Hóa)");
  }

  @Test
  void typedLinesBecomeParagraphsAndBullets() {
    assertThat(Block.typed("Mở đầu.\n\n- một\r\n+ hai\nKết."))
        .containsExactly(Paragraph.of("Mở đầu."), Bullets.of("một", "hai"), Paragraph.of("Kết."));
    assertThat(Block.typed(" \n")).isEmpty();
  }

  @Test
  void aTableWhoseHeaderOrRowsDoNotFillItsColumnsIsRefused() {
    var columns = List.of(Column.text(1), Column.figure(1));
    var header = List.of(List.of(new HeaderCell("Chung", 2, 1)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table(null, columns, header, List.of(Row.of("một"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.of(null, List.of("A"), columns, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.of(null, List.of("A", "B", "C"), columns, List.of()));
  }

  private static Composition numbered(int number) {
    var letterhead =
        new Letterhead(null, "Ủy ban nhân dân xã", number, "BC-UBND", "Hoằng Cát", null, false);
    return Composition.of(OfficialDocumentMother.with(letterhead, BODY));
  }
}
