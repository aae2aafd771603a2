package vn.thanthien.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.paper.HeadLines;
import vn.thanthien.reporting.document.Block.Bullets;
import vn.thanthien.reporting.document.Block.Heading;
import vn.thanthien.reporting.document.Block.Lead;
import vn.thanthien.reporting.document.Block.Paragraph;
import vn.thanthien.reporting.document.Block.Table;
import vn.thanthien.reporting.document.Block.Table.Column;
import vn.thanthien.reporting.document.Block.Table.Row;

class PdfTest {
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  @Test
  void theReportReadsInOrder() throws IOException {
    var text = text(OfficialDocumentMother.communeReport());

    assertThat(text)
        .containsSubsequence(
            "ỦY BAN NHÂN DÂN",
            "XÃ HOẰNG CÁT",
            "Số: 07/BC-UBND",
            "Hoằng Cát, ngày 05 tháng 11 năm 2023",
            "BÁO CÁO",
            "Kính gửi:",
            "- Ban Dân vận Huyện ủy;",
            "Thực hiện Công văn số 3186/UBND-NV",
            "I. ĐẶC ĐIỂM TÌNH HÌNH",
            "1. Khái quát chung",
            "II. KẾT QUẢ THỰC HIỆN",
            "2. Kết quả xây dựng mô hình",
            "2.1 Cơ sở vật chất",
            "2.2.1 Giải quyết thủ tục",
            "42,41%",
            "Tổng cộng 903 383 903 42,41%",
            "III. ĐÁNH GIÁ CHUNG",
            "IV. NHIỆM VỤ",
            "V. ĐỀ XUẤT, KIẾN NGHỊ",
            "chỉ đạo./.",
            "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT.");
    assertThat(text).containsSubsequence("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An");
  }

  @Test
  void aChartIsAPictureWithItsContentsInWords() throws IOException {
    try (var pdf = Loader.loadPDF(Pdf.of(OfficialDocumentMother.charted()))) {
      var images = 0;
      for (var name : pdf.getPage(0).getResources().getXObjectNames()) {
        images += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
      }
      assertThat(images).isEqualTo(1);
      assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
          .singleElement()
          .asString()
          .startsWith("Biểu đồ thanh ngang.")
          .contains("xã Hoằng Ít (*): 95,00% (19/20)");
    }
  }

  private static List<String> alternatives(PDStructureNode node) {
    return node.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast)
        .flatMap(element ->
            Stream.concat(
                Stream.ofNullable(element.getAlternateDescription()),
                alternatives(element).stream()))
        .toList();
  }

  @Test
  void noLineBreaksWithinADateOrAShare() throws IOException {
    var text = new StringBuilder();
    for (var day = 10; day < 40; day++) {
      // every length of line comes up
      text.append("x".repeat(day % 7)).append(" ngày ").append(day % 20 + 10).append("/10/2023, ");
      text.append("383/903, số 12/BC-UBND ");
    }

    assertThat(text(OfficialDocumentMother.saying(text.toString())).lines())
        .noneMatch(line -> line.startsWith("/") || line.strip().endsWith("/"));
  }

  @Test
  void aTitleNeverStandsAloneAtTheFootOfAPage() throws IOException {
    var table =
        Table.of(
            "Bảng số liệu",
            List.of("Xã", "Số hồ sơ"),
            List.of(Column.text(1), Column.figure(1)),
            List.of(Row.of("Hoằng Cát", "903")));
    for (var before = 8; before < 32; before++) {
      var body = new ArrayList<Block>();
      for (var i = 0; i < before; i++) {
        body.add(Paragraph.of("Nội dung trước."));
      }
      body.add(new Heading(1, "Kết quả"));
      body.add(new Lead("Công tác giải quyết thủ tục hành chính"));
      body.add(Paragraph.of("Trong kỳ tiếp nhận 903 hồ sơ."));
      body.add(Paragraph.of("Đã ban hành 01 văn bản, gồm:"));
      body.add(Bullets.of("Nghị quyết về xây dựng mô hình."));
      body.add(table);
      var document = OfficialDocumentMother.with(OfficialDocumentMother.communeLetterhead(), body);

      var pages = pages(document);

      assertThat(pages)
          .as("after %d paragraphs", before)
          .anyMatch(page ->
              page.contains("I. KẾT QUẢ")
                  && page.contains("- Công tác giải quyết thủ tục")
                  && page.contains("Trong kỳ tiếp nhận"))
          .anyMatch(page -> page.contains("văn bản, gồm:") && page.contains("- Nghị quyết"))
          .anyMatch(page -> page.contains("Bảng số liệu") && page.contains("Hoằng Cát 903"));
    }
  }

  private static List<String> pages(OfficialDocument document) throws IOException {
    try (var pdf = Loader.loadPDF(Pdf.of(document))) {
      var pages = new ArrayList<String>();
      for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFC));
      }
      return pages;
    }
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    for (var document :
        List.of(
            OfficialDocumentMother.communeReport(),
            OfficialDocumentMother.districtReport(),
            OfficialDocumentMother.saying("Ký tự lạ: 汉字 😀 ☂ ﷺ"))) {
      try (var pdf = Loader.loadPDF(Pdf.of(document))) {
        var fonts = fonts(pdf);
        assertThat(fonts).isNotEmpty().allMatch(font -> font.endsWith("embedded"));
      }
    }
  }

  @Test
  void noLineOfTheLetterheadIsBrokenOrCutOff() throws IOException {
    for (var document :
        List.of(OfficialDocumentMother.communeReport(), OfficialDocumentMother.districtReport())) {
      var lines = lines(document);
      var nation = line(lines, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      var motto = line(lines, "Độc lập - Tự do - Hạnh phúc");
      var composition = Composition.of(document);
      var number = line(lines, composition.number());
      var day = line(lines, composition.head().placeAndDay());

      assertThat(nation.y()).isLessThan(motto.y());
      assertThat(number.y()).isEqualTo(day.y());
      assertThat(nation.right()).isLessThan((210 - 13) * POINTS_PER_MILLIMETRE);
      assertThat(nation.left()).isGreaterThan((28.75 + 67.5) * POINTS_PER_MILLIMETRE);
      composition.head().agency().forEach(part -> line(lines, part));
    }
  }

  @Test
  void aVeryLongAgencyTakesMoreLinesAndTouchesNothing() throws IOException {
    var name =
        "Trung tâm Phục vụ hành chính công và Chuyển đổi số liên xã vùng ven sông Lạch Trường";
    var letterhead = new Letterhead(name, name, 1, "BC-TTPVHCC", "Hoằng Hóa", null, false);
    var document = OfficialDocumentMother.with(letterhead, List.of(Paragraph.of("Nội dung.")));

    var lines = lines(document);

    var agency =
        Composition.of(document).head().agency().stream().map(part -> line(lines, part)).toList();
    var nation = line(lines, HeadLines.NATION);
    assertThat(agency).allMatch(part -> part.right() < nation.left());
    assertThat(line(lines, "BÁO CÁO").y()).isGreaterThan(agency.getLast().y());
  }

  @Test
  void pagesAreNumberedFromTheSecondAndAnnexesCountTheirOwn() throws IOException {
    try (var pdf = Loader.loadPDF(Pdf.of(OfficialDocumentMother.districtReport()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(4);
      assertThat(firstLine(pdf, 1)).doesNotMatch("\\d+");
      assertThat(firstLine(pdf, 2)).isEqualTo("Phụ lục I");
      assertThat(firstLine(pdf, 3)).isEqualTo("2");
      assertThat(firstLine(pdf, 4)).isEqualTo("Phụ lục II");
      var landscape = pdf.getPage(1).getMediaBox();
      assertThat(landscape.getWidth()).isGreaterThan(landscape.getHeight());
    }
    try (var pdf = Loader.loadPDF(Pdf.of(OfficialDocumentMother.communeReport()))) {
      assertThat(firstLine(pdf, 4)).isEqualTo("4");
    }
  }

  @Test
  void theHeaderOfALongTableIsRepeated() throws IOException {
    try (var pdf = Loader.loadPDF(Pdf.of(OfficialDocumentMother.districtReport()))) {
      assertThat(page(pdf, 3)).contains("Kỳ trước").containsSubsequence("Đơn vị", "Tổng cộng");
    }
  }

  @Test
  void markupInTextsIsTextAndNothingIsEverFetched() throws IOException {
    try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      var address = "http://127.0.0.1:" + server.getLocalPort();
      var typed =
          "<img src=\"%s/a.png\"/><script>x</script>&amp;<style>@import url(%s/b.css);</style> ${x}"
              .formatted(address, address);
      var letterhead = new Letterhead(typed, typed, 1, typed, typed, null, false);
      var document = OfficialDocumentMother.with(letterhead, List.of(Paragraph.of(typed)));

      Docx.of(document);
      var text = text(document);

      assertThat(text.replaceAll("\\s+", "")).contains("<script>x</script>&amp;<style>@import");
      assertThat(Html.of(document)).doesNotContain("<img", "<script");
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
    }
  }

  @Test
  void theFileIsTaggedAndSaysWhatItIs() throws IOException {
    try (var pdf = Loader.loadPDF(Pdf.of(OfficialDocumentMother.communeReport()))) {
      var information = pdf.getDocumentInformation();
      var catalog = pdf.getDocumentCatalog();

      assertThat(information.getTitle()).startsWith("Báo cáo Kết quả xây dựng mô hình");
      assertThat(information.getAuthor()).isEqualTo("Ủy ban nhân dân xã Hoằng Cát");
      assertThat(information.getProducer())
          .isEqualTo("reporting-service renderer " + OfficialDocument.RENDERER_VERSION);
      assertThat(information.getCustomMetadataValue("snapshot")).isEqualTo("9f2c0d5a7e31");
      assertThat(information.getCreationDate().toInstant()).isEqualTo("2023-11-04T17:00:00Z");
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getDocumentOutline().children()).isNotEmpty();
    }
  }

  @Test
  void decomposedLettersAreComposed() throws IOException {
    var decomposed = Normalizer.normalize("Tiếng Việt", Normalizer.Form.NFD);

    assertThat(text(OfficialDocumentMother.saying(decomposed))).contains("Tiếng Việt");
  }

  private record Line(String text, double left, double right, double y) {}

  private static Line line(List<Line> lines, String text) {
    var found = lines.stream().filter(line -> line.text().strip().equals(text)).toList();
    assertThat(found).as("%s in %s", text, lines).isNotEmpty();
    return found.getFirst();
  }

  /// Stretches of text of the first page, left to right and top to bottom, as the PDF places them.
  private static List<Line> lines(OfficialDocument document) throws IOException {
    var lines = new ArrayList<Line>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            var first = positions.getFirst();
            var last = positions.getLast();
            lines.add(new Line(text, first.getX(), last.getX() + last.getWidth(), first.getY()));
          }
        };
    stripper.setEndPage(1);
    stripper.setWordSeparator(" ");
    try (var pdf = Loader.loadPDF(Pdf.of(document))) {
      stripper.getText(pdf);
    }
    return lines;
  }

  private static String text(OfficialDocument document) throws IOException {
    try (var pdf = Loader.loadPDF(Pdf.of(document))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }

  private static String firstLine(PDDocument pdf, int number) throws IOException {
    return page(pdf, number).lines().findFirst().orElse("").strip();
  }

  private static Set<String> fonts(PDDocument pdf) throws IOException {
    var fonts = new HashSet<String>();
    for (var page : pdf.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        fonts.add(font.getName() + (font.isEmbedded() ? " embedded" : " missing"));
      }
    }
    return fonts;
  }
}
