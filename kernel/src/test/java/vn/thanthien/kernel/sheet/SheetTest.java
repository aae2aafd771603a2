package vn.thanthien.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

class SheetTest {

  private static final Sheet<Line> SHEET =
      new Sheet<>(
          "Hồ sơ",
          List.of("SỔ THEO DÕI HỒ SƠ", "=1+1"),
          List.of(
              Column.text("Chủ hồ sơ", 30, Line::name),
              Column.whole("Số bản", 8, Line::copies),
              Column.day("Ngày hẹn trả", 12, Line::due),
              Column.moment("Ngày tiếp nhận", 16, Line::received)),
          line -> line.copies() != null && line.copies() > 99);

  private static final Line LINE =
      new Line(
          "Nguyễn Thị Ước, \"bà Tư\"",
          -3L,
          LocalDate.of(2026, 11, 5),
          Instant.parse("2026-11-04T17:30:00Z"));

  @Example
  void csvBeginsWithItsMarkAndReadsBack() throws IOException {
    var bytes = written(SheetFormat.CSV, List.of(LINE, new Line(null, null, null, null)));

    assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("\ufeffChủ hồ sơ,Số bản,");
    assertThat(csv(bytes))
        .containsExactly(
            List.of("Chủ hồ sơ", "Số bản", "Ngày hẹn trả", "Ngày tiếp nhận"),
            List.of("Nguyễn Thị Ước, \"bà Tư\"", "-3", "05/11/2026", "05/11/2026 00:30"),
            List.of("", "", "", ""));
  }

  @Example
  void xlsxKeepsNumbersAndDatesAndReadsBack() throws IOException {
    var rows = xlsx(written(SheetFormat.XLSX, List.of(LINE, new Line(null, null, null, null))));

    assertThat(rows.get(0).getCellText(0)).isEqualTo("SỔ THEO DÕI HỒ SƠ");
    assertThat(rows.get(2).getCellText(3)).isEqualTo("Ngày tiếp nhận");
    var line = rows.get(3);
    assertThat(line.getCellText(0)).isEqualTo("Nguyễn Thị Ước, \"bà Tư\"");
    assertThat(line.getCellAsNumber(1)).contains(new BigDecimal(-3));
    assertThat(line.getCellAsDate(2)).contains(LocalDateTime.of(2026, 11, 5, 0, 0));
    assertThat(line.getCellAsDate(3)).contains(LocalDateTime.of(2026, 11, 5, 0, 30));
  }

  @Example
  void aLongSheetIsWrittenInPieces() throws IOException {
    var counting = new CountingStream();
    var rows =
        IntStream.range(0, 20_000).mapToObj(i -> new Line("Dòng " + i, (long) i, null, null));

    try (var writer = SheetFormat.XLSX.open(SHEET, counting)) {
      for (var row : (Iterable<Line>) rows::iterator) {
        writer.write(row);
      }
      assertThat(counting.count).isPositive();
    }
    assertThat(xlsx(counting.bytes.toByteArray())).hasSize(20_003);
  }

  @Example
  void whatLooksLikeAFormulaGetsAnApostrophe() {
    assertThat(
            List.of("=1+1", "+84912", "-x", "@SUM(A1)", "  =1", "\t=1", "\r-1", "\u200b=1", "＝1"))
        .map(SafeText::of)
        .allMatch(text -> text.startsWith("'"));
    assertThat(List.of("Lê = Lý", "a-b", "0912345678", "", " ", "\tx"))
        .map(SafeText::of)
        .containsExactly("Lê = Lý", "a-b", "0912345678", "", " ", " x");
  }

  @Property(tries = 300)
  void noCellOfAWrittenFileBeginsLikeAFormula(@ForAll @From("texts") String text)
      throws IOException {
    var line = new Line(text, 1L, null, null);

    var inCsv = csv(written(SheetFormat.CSV, List.of(line))).get(1).getFirst();
    var cell = xlsx(written(SheetFormat.XLSX, List.of(line))).get(3).getCell(0);

    assertThat(inCsv.replaceFirst("^[\\s\\p{Z}\\p{Cf}]+", ""))
        .doesNotMatch("(?s)[=+\\-@＝＋－＠\t\r].*");
    assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
    assertThat(cell.getText()).isEqualTo(inCsv);
    assertThat(SafeText.of(inCsv)).isEqualTo(inCsv);
  }

  @Provide
  net.jqwik.api.Arbitrary<String> texts() {
    var signs =
        net.jqwik.api.Arbitraries.strings()
            .withChars('=', '+', '-', '@', '\t', '\r', '\n', ' ', '\u00a0', '\u200b', '\ufeff', 'a')
            .withChars("\"',;đỗＶ＝")
            .ofMinLength(1)
            .ofMaxLength(8);
    var any = net.jqwik.api.Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20);
    return net.jqwik.api.Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, signs), net.jqwik.api.Tuple.of(1, any));
  }

  private static byte[] written(SheetFormat format, List<Line> lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = format.open(SHEET, bytes)) {
      for (var line : lines) {
        writer.write(line);
      }
    }
    return bytes.toByteArray();
  }

  private static List<List<String>> csv(byte[] bytes) throws IOException {
    try (var reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofCsvRecord(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }

  private static List<Row> xlsx(byte[] bytes) throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return workbook.getFirstSheet().read();
    }
  }

  private record Line(
      @Nullable String name,
      @Nullable Long copies,
      @Nullable LocalDate due,
      @Nullable Instant received) {}

  private static final class CountingStream extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long count;

    @Override
    public void write(int b) {
      bytes.write(b);
      count++;
    }
  }
}
