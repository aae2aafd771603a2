package vn.thanthien.kernel.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static final String PAGE =
      """
      <html lang="vi" xmlns="http://www.w3.org/1999/xhtml">
      <head><title>Giấy tiếp nhận</title><style>%s</style></head>
      <body><h1>GIẤY TIẾP NHẬN</h1><p>Kính gửi: <b>Ông Nguyễn Văn Ước</b></p>
      <p><img src="http://127.0.0.1:9/a.png" alt="" /></p></body>
      </html>
      """
          .formatted(Paper.style());

  @Test
  void aPageIsTaggedAndCarriesItsFonts() throws IOException {
    try (var pdf = Loader.loadPDF(Paper.pdf(PAGE, "test", LocalDate.of(2026, 11, 25)))) {
      var catalog = pdf.getDocumentCatalog();

      assertThat(new PDFTextStripper().getText(pdf)).contains("Kính gửi: Ông Nguyễn Văn Ước");
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      var resources = pdf.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
        assertThat(resources.getFont(name).getName()).contains("LiberationSerif");
      }
      assertThat(resources.getFontNames()).hasSize(2);
    }
  }

  @Test
  void signsBeyondTheUsualOnesAreInTheFontsToo() throws IOException {
    var page = PAGE.replace("Ước", "Ước, Пётр, Ώρα");

    try (var pdf = Loader.loadPDF(Paper.pdf(page, "test", null))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Nguyễn Văn Ước, Пётр, Ώρα");
    }
  }

  @Test
  void theBackgroundsOfAPageAreOneObject() {
    var page = PAGE.replace("<h1>", "<p>Một</p><p>Hai</p><p>Ba</p><h1>");

    var file = new String(Paper.pdf(page, "test", null), StandardCharsets.ISO_8859_1);

    assertThat(file).containsOnlyOnce("/Type /Background");
  }

  @Test
  void theSamePageGivesTheSameBytes() {
    var day = LocalDate.of(2026, 11, 25);

    assertThat(Paper.pdf(PAGE, "test", day)).isEqualTo(Paper.pdf(PAGE, "test", day));
  }

  @Test
  void aLongAgencyKeepsItsBodyOnALineOfItsOwn() {
    var head =
        HeadLines.of("Ủy ban nhân dân xã Hoằng Cát", "Ủy ban nhân dân thị trấn Bút Sơn", "Bút Sơn");

    assertThat(head.parentAgency()).isEqualTo(List.of("ỦY BAN NHÂN DÂN", "XÃ HOẰNG CÁT"));
    assertThat(head.agency()).isEqualTo(List.of("ỦY BAN NHÂN DÂN", "THỊ TRẤN BÚT SƠN"));
  }
}
