package vn.thanthien.reporting.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxTest {
  @ParameterizedTest
  @CsvSource({"commune", "district"})
  void theReportIsWrittenAsApproved(String name) throws IOException {
    var document =
        name.equals("commune")
            ? OfficialDocumentMother.communeReport()
            : OfficialDocumentMother.districtReport();

    var xml = parts(document).getOrDefault("word/document.xml", "");

    // one paragraph, row or section a line; to approve a change, put the actual text in the file
    var lines = xml.replaceAll("(?=<w:(p|tbl|tr|sectPr)[ >])", "\n").strip() + "\n";
    assertThat(lines).isEqualTo(approved(name));
  }

  @Test
  void paperAndHeaderFollowTheDecreesSampleFile() throws IOException {
    var xml = parts(OfficialDocumentMother.communeReport()).getOrDefault("word/document.xml", "");

    assertThat(xml)
        .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        .containsPattern(
            "<w:pgMar w:left=\"1985\" w:right=\"1134\" w:top=\"1418\" w:bottom=\"1134\"")
        .contains("<w:tblGrid><w:gridCol w:w=\"3829\"/><w:gridCol w:w=\"5670\"/></w:tblGrid>")
        .contains("<w:titlePg/>");
  }

  @Test
  void everySectionStartsItsOwnCountOfPages() throws IOException {
    var parts = parts(OfficialDocumentMother.districtReport());

    var sections =
        Pattern.compile("<w:sectPr>.*?</w:sectPr>")
            .matcher(parts.getOrDefault("word/document.xml", ""));
    assertThat(sections.results().map(section -> section.group()))
        .hasSize(3)
        .allSatisfy(section -> assertThat(section).contains("w:start=\"1\"", "<w:titlePg/>"));
    assertThat(parts.getOrDefault("word/header1.xml", "")).contains(" PAGE ");
  }

  @Test
  void aHeaderOfATableIsRepeatedAndNoRowIsTornApart() throws IOException {
    var xml = parts(OfficialDocumentMother.districtReport()).getOrDefault("word/document.xml", "");

    assertThat(Pattern.compile("<w:tblHeader").matcher(xml).results().count()).isEqualTo(3);
    assertThat(Pattern.compile("<w:cantSplit").matcher(xml).results().count())
        .isEqualTo(Pattern.compile("<w:tr>").matcher(xml).results().count());
  }

  @Test
  void whatAnnouncesAListStaysWithIt() throws IOException {
    var announcing = parts(OfficialDocumentMother.saying("Đã ban hành 02 văn bản, gồm:"));
    var telling = parts(OfficialDocumentMother.saying("Đã ban hành 02 văn bản."));

    assertThat(announcing.getOrDefault("word/document.xml", "")).contains("<w:keepNext");
    assertThat(telling.getOrDefault("word/document.xml", "")).doesNotContain("<w:keepNext");
  }

  @Test
  void aChartIsAPictureWithItsContentsInWords() throws IOException {
    var parts = parts(OfficialDocumentMother.charted());

    assertThat(parts).containsKey("word/media/image1.png");
    assertThat(parts.getOrDefault("word/document.xml", ""))
        .contains("descr=\"Biểu đồ thanh ngang. Tỷ lệ hồ sơ đúng hạn của các đơn vị. xã Hoằng Cát:")
        .contains("phường Nguyễn Viết Xuân: chưa có báo cáo.\"");
  }

  @Test
  void markupInTextsIsText() throws IOException {
    var text = "<script>alert(1)</script> & ${jndi:ldap://x} {{7*7}} </w:t> \u0001\ud800\uffff";

    var document = OfficialDocumentMother.saying(text);

    try (var docx = new XWPFDocument(new ByteArrayInputStream(Docx.of(document)))) {
      assertThat(docx.getParagraphs())
          .extracting(paragraph -> paragraph.getText().strip())
          .contains("<script>alert(1)</script> & ${jndi:ldap://x} {{7*7}} </w:t>");
    }
  }

  @Test
  void theFileNamesItsRendererAndItsSnapshot() throws IOException {
    var core = parts(OfficialDocumentMother.communeReport()).getOrDefault("docProps/core.xml", "");

    assertThat(core)
        .contains("reporting-service renderer " + OfficialDocument.RENDERER_VERSION)
        .contains("9f2c0d5a7e31")
        .contains("2023-11-05T00:00:00Z")
        .doesNotContain("POI");
  }

  @Test
  void theFontsTravelWithTheFile() throws IOException {
    var parts = parts(OfficialDocumentMother.communeReport());

    assertThat(parts)
        .containsKeys(
            "word/fonts/embedRegular.odttf",
            "word/fonts/embedBold.odttf",
            "word/fonts/embedItalic.odttf",
            "word/fonts/embedBoldItalic.odttf");
    assertThat(parts.getOrDefault("word/styles.xml", "")).contains("w:ascii=\"Times New Roman\"");
  }

  private static Map<String, String> parts(OfficialDocument document) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Docx.of(document)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static String approved(String name) throws IOException {
    var path = "/document/" + name + "-report.xml";
    try (var file = requireNonNull(DocxTest.class.getResourceAsStream(path), path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
