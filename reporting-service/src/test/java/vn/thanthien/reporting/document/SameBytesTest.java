package vn.thanthien.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/// The same document gives the same bytes, in this JVM and in others.
class SameBytesTest {
  @Test
  void twoRendersAreIdenticalUnderOtherDefaults() throws Exception {
    var here = fingerprints();
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();

    String there;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      there = fingerprints();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(there).isEqualTo(here);
  }

  @Test
  void anotherJvmWritesTheSame() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=America/New_York",
            "-Dfile.encoding=ISO-8859-9",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=0", // other identity hashes: no order may depend on them
            "-cp",
            System.getProperty("java.class.path"),
            SameBytesTest.class.getName());

    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var there = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(there.strip()).isEqualTo(fingerprints());
  }

  @Test
  void anotherSnapshotIsAnotherFile() {
    var one = OfficialDocumentMother.saying("Một.");
    var two = OfficialDocumentMother.saying("Hai.");

    assertThat(Docx.of(one)).isNotEqualTo(Docx.of(two));
    assertThat(Pdf.of(one)).isNotEqualTo(Pdf.of(two));
  }

  /// Prints the fingerprints of the sample documents, for a test in another JVM.
  public static void main(String[] arguments) throws Exception {
    System.out.println(fingerprints());
  }

  private static String fingerprints() throws NoSuchAlgorithmException {
    var fingerprints = new StringBuilder();
    for (var document :
        List.of(
            OfficialDocumentMother.communeReport(),
            OfficialDocumentMother.districtReport(),
            OfficialDocumentMother.charted())) {
      fingerprints.append("docx ").append(fingerprint(Docx.of(document))).append('\n');
      fingerprints.append("pdf ").append(fingerprint(Pdf.of(document))).append('\n');
      var html = Html.of(document).getBytes(StandardCharsets.UTF_8);
      fingerprints.append("html ").append(fingerprint(html)).append('\n');
    }
    return fingerprints.toString().strip();
  }

  private static String fingerprint(byte[] file) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
  }
}
