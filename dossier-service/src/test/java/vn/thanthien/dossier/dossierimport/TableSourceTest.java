package vn.thanthien.dossier.dossierimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

class TableSourceTest {

  /// As a one-stop system writes it: titles, numbered columns, totals, a signature.
  private static final String EXPORT =
      """
      ỦY BAN NHÂN DÂN XÃ HOẰNG CÁT;;;;;;;;;;
      DANH SÁCH HỒ SƠ TIẾP NHẬN;;;;;;;;;;
      Từ ngày 01/05/2023 đến ngày 31/05/2023;;;;;;;;;;
      STT;Mã hồ sơ;Tên TTHC;Chủ hồ sơ;Số điện thoại;Ngày tiếp nhận;Ngày hẹn trả;Ngày kết thúc xử lý;Ngày trả;Trạng thái;Hình thức
      (1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11)
      I;Lĩnh vực hộ tịch;;;;;;;;;
      1;H56.30.12-230504-0001;Đăng ký khai sinh;Lê Thị Mẫu;0912.345.678;04/05/2023 08:15;11/05/2023;10/05/2023 14:30:05;11/05/2023;Đã trả kết quả;Trực tuyến
      2;H56.30.12-230504-0002;Đăng ký khai sinh;"Trần Văn ""Mẫu""\";;04/05/2023;2023-05-11;;;Đang xử lý;BCCI

      Tổng cộng;2;;;;;;;;;
      ;;;;;;;;Người lập biểu;;
      """;

  @Test
  void titlesHeadingsTotalsAndSignaturesAreNoDossiers() throws IOException {
    var told = SourceMother.all(SourceMother.csv(SourceMother.utf8(EXPORT)));

    assertThat(told).hasSize(2).allMatch(Told.Whole.class::isInstance);
    assertThat(told).extracting(Told::row).containsExactly(7, 8);
    var first = ((Told.Whole) told.getFirst()).line();
    assertThat(first.code()).isEqualTo("H56.30.12-230504-0001");
    assertThat(first.procedureName()).isEqualTo("Đăng ký khai sinh");
    assertThat(first.channel()).isEqualTo(Channel.ONLINE);
    assertThat(first.receivedAt()).isEqualTo("2023-05-04T08:15+07:00");
    assertThat(first.dueAt()).isEqualTo("2023-05-11");
    assertThat(first.completedAt()).isEqualTo("2023-05-10T14:30:05+07:00");
    assertThat(first.returnedAt()).isEqualTo("2023-05-11");
    assertThat(first.applicantPhone()).isEqualTo("0912345678");
    var second = ((Told.Whole) told.getLast()).line();
    assertThat(second.status()).isEqualTo(DossierStatus.PROCESSING);
    assertThat(second.channel()).isEqualTo(Channel.POSTAL);
    assertThat(second.applicantName()).isEqualTo("Trần Văn \"Mẫu\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void anySeparatorAndAnyCompositionOfLettersReadTheSame(String separator) throws IOException {
    var other = EXPORT.replace("\"Trần Văn \"\"Mẫu\"\"\"", "Mẫu").replace(";", separator);

    var plain = SourceMother.all(SourceMother.csv(SourceMother.utf8(other)));
    var marked = SourceMother.all(SourceMother.csv(SourceMother.utf8("\uFEFF" + other)));
    var wide =
        SourceMother.all(SourceMother.csv(("\uFEFF" + other).getBytes(StandardCharsets.UTF_16LE)));
    var decomposed =
        SourceMother.all(
            SourceMother.csv(SourceMother.utf8(Normalizer.normalize(other, Normalizer.Form.NFD))));

    assertThat(plain).extracting(TableSourceTest::line).doesNotContainNull().hasSize(2);
    for (var same : List.of(marked, wide, decomposed)) {
      assertThat(same)
          .extracting(TableSourceTest::line)
          .isEqualTo(plain.stream().map(TableSourceTest::line).toList());
    }
  }

  @Test
  void aHeaderMayStandInTwoRows() throws IOException {
    var told =
        SourceMother.all(
            SourceMother.csv(
                SourceMother.utf8(
                    """
                    STT,Mã hồ sơ,Mã TTHC,Chủ hồ sơ,Ngày,,
                    ,,,,tiếp nhận,hẹn trả,trả
                    1,H56.30.12-230504-0001,1.001193,A,04/05/2023,11/05/2023,12/05/2023
                    """)));

    assertThat(line(told.getFirst()).receivedAt()).isEqualTo("2023-05-04");
    assertThat(line(told.getFirst()).dueAt()).isEqualTo("2023-05-11");
    assertThat(line(told.getFirst()).returnedAt()).isEqualTo("2023-05-12");
  }

  @ParameterizedTest
  @CsvSource({
    "04/05/2023, 2023-05-04",
    "4/5/2023, 2023-05-04",
    "04-05-2023 08:15, 2023-05-04T08:15+07:00",
    "08:15 04/05/2023, 2023-05-04T08:15+07:00",
    "04/05/2023 00:00:00, 2023-05-04",
    "2023-05-04 08:15:30, 2023-05-04T08:15:30+07:00",
    "2023-05-04T08:15:30+07:00, 2023-05-04T08:15:30+07:00",
    "2023-05-04T01:15:30Z, 2023-05-04T01:15:30Z",
    "45050, 2023-05-04",
    "45050.34375, 2023-05-04T08:15+07:00",
  })
  void bothFormsOfDatesAndSpreadsheetNumbersAreRead(String written, String read)
      throws IOException {
    var told = SourceMother.all(SourceMother.csv(SourceMother.utf8(withDate(written))));

    assertThat(line(told.getFirst()).receivedAt()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/02/2023", "hôm qua", "2023", "04/05/23", "25:00 04/05/2023"})
  void anUnreadableDateRejectsItsRowNamingTheColumn(String written) throws IOException {
    var told = SourceMother.all(SourceMother.csv(SourceMother.utf8(withDate(written))));

    var reject = ((Told.Unreadable) told.getFirst()).reject();
    assertThat(reject.code()).isEqualTo("H56.30.12-230504-0001");
    assertThat(reject.field()).isEqualTo("receivedAt");
    assertThat(reject.detail()).doesNotContain(written);
  }

  @Test
  void aWorkbookWithMergedTitlesAndNumberDatesReadsLikeACsvFile() throws IOException {
    var told = SourceMother.all(SourceMother.xlsx(workbook()));

    assertThat(told).hasSize(1);
    var line = line(told.getFirst());
    assertThat(told.getFirst().row()).isEqualTo(4);
    assertThat(line.code()).isEqualTo("H56.30.12-230504-0001");
    assertThat(line.receivedAt()).isEqualTo("2023-05-04T08:15+07:00");
    assertThat(line.dueAt()).isEqualTo("2023-05-11");
    assertThat(line.applicantIdentityNumber()).isEqualTo("038099000001");
  }

  @Test
  void aTableWithoutAHeaderIsRefusedAsAWhole() {
    assertThatThrownBy(() -> SourceMother.csv(SourceMother.utf8("a,b,c\n1,2,3\n")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED));
  }

  @Test
  void whatIsNoWorkbookIsRefusedAsAWhole() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(new byte[20 << 20]);
    }
    var hugeColumn = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(hugeColumn)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(SourceMother.utf8("<w><sheetData><row><c r='ZZZZZZ1'/></row></sheetData></w>"));
    }

    for (var file :
        List.of(SourceMother.utf8("no zip"), bomb.toByteArray(), hugeColumn.toByteArray())) {
      assertThatThrownBy(() -> SourceMother.xlsx(file)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void aWorkbookLeavesNothingInTheTemporaryFolder() throws IOException {
    var read = workbook();
    var headless = workbook("Mã hồ sơ");
    var broken = Arrays.copyOf(read, read.length / 2);
    var openBefore = openWorkbooks();

    try (var source = SourceMother.xlsx(read)) {
      assertThat(source.next()).isNotNull();
      // not even while it is read: who is killed cannot tidy up
      assertThat(copies(read)).isEmpty();
    }
    assertThatThrownBy(() -> SourceMother.xlsx(headless))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tiêu đề");
    assertThatThrownBy(() -> SourceMother.xlsx(broken)).isInstanceOf(Refusal.class);

    for (var file : List.of(read, headless, broken)) {
      assertThat(copies(file)).isEmpty();
    }
    assertThat(openWorkbooks()).isSubsetOf(openBefore);
  }

  /// Files in the temporary folder with exactly this content, which no other run has.
  private static List<Path> copies(byte[] file) throws IOException {
    var same = new ArrayList<Path>();
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (var all = Files.newDirectoryStream(folder, "workbook*.xlsx")) {
      for (var other : all) {
        try {
          if (Arrays.equals(Files.readAllBytes(other), file)) {
            same.add(other);
          }
        } catch (NoSuchFileException _) {
          // another run's, already gone
        }
      }
    }
    return same;
  }

  /// What this process still holds open, named or not.
  private static List<String> openWorkbooks() throws IOException {
    var open = new ArrayList<String>();
    try (var all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (var one : all) {
        try {
          var target = Files.readSymbolicLink(one).getFileName().toString();
          if (target.startsWith("workbook")) {
            open.add(target);
          }
        } catch (NoSuchFileException _) {
          // closed since the list was made
        }
      }
    }
    return open;
  }

  private static ImportLine line(Told told) {
    return ((Told.Whole) told).line();
  }

  private static String withDate(String date) {
    return "Mã hồ sơ,Mã TTHC,Chủ hồ sơ,Ngày tiếp nhận\nH56.30.12-230504-0001,1.001193,A," + date;
  }

  private static byte[] workbook() throws IOException {
    return workbook("");
  }

  /// @param without the head of the column that is left out
  private static byte[] workbook(String without) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("Ghi chú").value(0, 0, "Số liệu mô phỏng " + UUID.randomUUID());
      var sheet = workbook.newWorksheet("Hồ sơ");
      sheet.value(0, 0, "DANH SÁCH HỒ SƠ");
      sheet.range(0, 0, 0, 5).merge();
      var header =
          List.of("STT", "MÃ HỒ SƠ", "Mã TTHC", "Họ và tên", "CCCD", "Ngày tiếp nhận", "Hẹn trả");
      for (var i = 0; i < header.size(); i++) {
        if (!header.get(i).equalsIgnoreCase(without)) {
          sheet.value(2, i, header.get(i));
        }
      }
      sheet.value(3, 0, 1);
      sheet.value(3, 1, "H56.30.12-230504-0001");
      sheet.value(3, 2, "1.001193");
      sheet.value(3, 3, "Lê Thị Mẫu");
      sheet.value(3, 4, 38099000001L);
      sheet.value(3, 5, LocalDateTime.of(2023, 5, 4, 8, 15));
      sheet.style(3, 5).format("dd/MM/yyyy HH:mm").set();
      sheet.value(3, 6, 45057);
      sheet.value(4, 0, "Tổng cộng: 1");
      sheet.range(4, 0, 4, 5).merge();
    }
    return out.toByteArray();
  }
}
