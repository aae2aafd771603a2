package vn.thanthien.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.systemtests.platform.TestPlatform;

/// The documents the demo issued.
@ExtendWith(TestPlatform.Shared.class)
class IssuedDocumentTest {

  @ParameterizedTest
  @ValueSource(strings = {"commune-report.pdf", "district-report.pdf"})
  void aPdfCarriesItsFonts(String file, TestPlatform platform) throws IOException {
    try (var pdf = Loader.loadPDF(platform.demo().resolve(file).toFile())) {
      var fonts = new HashSet<String>();
      for (var page : pdf.getPages()) {
        var resources = page.getResources();
        for (var name : resources.getFontNames()) {
          var font = resources.getFont(name);
          fonts.add(font.getName());
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("LiberationSerif"));
      assertThat(new PDFTextStripper().getText(pdf)).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }
  }

  @Test
  void theReportNamesItsFiguresInTheVietnameseWay(TestPlatform platform) throws IOException {
    try (var pdf = Loader.loadPDF(platform.demo().resolve("commune-report.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("903", "42,41%");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"commune-report.docx", "district-report.docx"})
  void aDocxIsAWordDocument(String file, TestPlatform platform) throws IOException {
    assertThat(part(platform.demo().resolve(file), "word/document.xml"))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "pdf"})
  void anIssuedDocumentIsTheSameBytesEverAfter(String format, TestPlatform platform)
      throws IOException {
    var written = Files.readAllBytes(platform.demo().resolve("commune-report." + format));
    var leader = platform.official("hoangcat.leader");
    var issued =
        StreamSupport.stream(leader.get("/api/reports").required("items").spliterator(), false)
            .filter(report -> report.path("state").asText().equals("ISSUED"))
            .filter(report -> report.path("unit").path("id").asText().equals("hoangcat"))
            .toList();

    assertThat(issued).isNotEmpty();
    assertThat(issued)
        .anySatisfy(report ->
            assertThat(
                    leader.file(
                        "/api/reports/"
                            + report.required("id").asText()
                            + "/document?format="
                            + format))
                .isEqualTo(written));
  }

  private static String part(Path docx, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(docx + " has no " + name);
  }
}
