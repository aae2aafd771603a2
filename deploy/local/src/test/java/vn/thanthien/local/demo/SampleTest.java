package vn.thanthien.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.local.Checkout;

class SampleTest {

  @Test
  void theSampleHoldsTheReferenceCommune() {
    var expected = expected(Sample.read(Checkout.sample()), "hoangcat");

    assertEquals(
        Map.ofEntries(
            Map.entry("D01", 903L),
            Map.entry("L01", 0L),
            Map.entry("L02", 116L),
            Map.entry("L03", 36L),
            Map.entry("L04", 9L),
            Map.entry("P01", 5L),
            Map.entry("P03", 4L),
            Map.entry("P07", 7L),
            Map.entry("S01", 350L)),
        expected.counts());
  }

  @Test
  void aParentExpectsWhatItsUnitsHave() {
    var sample = Sample.read(Checkout.sample());
    var communes =
        List.of("hoangcat", "hoangthai", "hoangdong", "hoangphong", "hoangngoc").stream()
            .mapToLong(unit -> dossiers(expected(sample, unit)))
            .sum();

    assertEquals(communes, dossiers(expected(sample, "hoanghoa")));
  }

  @Test
  void theSampleAsksForReportsOfWhichOneIsOverThePeriodOfTheReports() {
    var sample = Sample.read(Checkout.sample());
    var district =
        sample.records().stream()
            .filter(unit -> unit.unit().equals(sample.district()))
            .findFirst()
            .orElseThrow();
    var answered = new java.util.ArrayList<String>();
    for (var request : district.requests().inside("requests")) {
      if (request.text("from").equals(sample.from().toString())
          && request.text("to").equals(sample.to().toString())) {
        answered.add(request.text("subject"));
      }
    }

    assertEquals(1, answered.size());
    assertTrue(district.requests().inside("schedules").iterator().hasNext());
  }

  @Test
  void everyUserOfTheSampleBelongsToAUnitOfIt() {
    var sample = Sample.read(Checkout.sample());
    var units = sample.units().stream().map(unit -> unit.text("id")).toList();

    assertTrue(
        sample.people().signIns().users().stream().allMatch(user -> units.contains(user.unit())));
  }

  @Test
  void anyOtherFolderInTheFormatIsReadAlike(@TempDir Path folder) throws IOException {
    write(
        folder,
        "sample.yaml",
        "{title: T, featured: a1, district: d1, from: 2024-01-01, to: 2024-02-01}");
    write(
        folder,
        "units.csv",
        "id,kind,name,parent,validFrom\nd1,DISTRICT,D,,2000-01-01\na1,XA,A,d1,2000-01-01\n");
    write(folder, "sign-ins.csv", "username,unit,role,fullName\nu,a1,leader,U\n");
    write(
        folder,
        "a1/dossiers.ndjson",
        """
        {"receivedAt":"2024-01-31T23:59:59+07:00"}

        {"receivedAt":"2024-01-31T17:00:00Z"}
        {"receivedAt":"2024-01-10","refusedAt":"2024-01-10"}
        """);

    var sample = Sample.read(folder);

    assertEquals(1, dossiers(expected(sample, "a1")));
    assertEquals(new Account.Person("u"), sample.people().of("a1", "handler", "leader"));
  }

  @Test
  void anUnknownColumnIsRefusedWithItsFile(@TempDir Path folder) throws IOException {
    write(folder, "t.csv", "id,colour\na,b\n");

    refused("t.csv:1:", () -> new SampleFiles(folder).table("t.csv", Layout.of("id")));
  }

  @Test
  void aValueOfTheWrongKindIsRefusedWithItsRow(@TempDir Path folder) throws IOException {
    write(folder, "t.csv", "n,ok\n1,true\nx,true\n");

    refused(
        "t.csv:3: n",
        () -> new SampleFiles(folder).table("t.csv", Layout.of().numbers("n").yesNo("ok")));
  }

  @Test
  void aQuotedCellMayHoldCommasQuotesAndLineBreaks(@TempDir Path folder) throws IOException {
    write(folder, "t.csv", "a,n\r\n\r\n\"x, \"\"y\"\"\nz\",\r\nlast,x\r\n");
    var files = new SampleFiles(folder);

    assertEquals("x, \"y\"\nz", files.table("t.csv", Layout.of("a", "n")).getFirst().text("a"));
    refused("t.csv:5: n", () -> files.table("t.csv", Layout.of("a").numbers("n")));
  }

  @Test
  void aQuoteThatDoesNotEndIsRefusedWithItsFile(@TempDir Path folder) throws IOException {
    write(folder, "t.csv", "a\nb,\"c\nd");

    refused("t.csv: ", () -> new SampleFiles(folder).table("t.csv", Layout.of("a")));
  }

  @Test
  void aLineThatIsNoJsonIsRefusedWithItsNumber(@TempDir Path folder) throws IOException {
    write(folder, "t.ndjson", "{}\n{\n");

    refused("t.ndjson:2:", () -> new SampleFiles(folder).lines("t.ndjson"));
  }

  @Test
  void aMissingFileIsEmpty(@TempDir Path folder) {
    assertEquals(List.of(), new SampleFiles(folder).lines("t.ndjson"));
    assertTrue(UnitSample.read(new SampleFiles(folder), "a1").isEmpty());
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable act) {
    var failure = assertThrows(LoadFailure.class, act);
    assertTrue(String.valueOf(failure.getMessage()).startsWith(message), failure::getMessage);
  }

  private static Expected expected(Sample sample, String unit) {
    return Expected.of(sample).stream()
        .filter(expected -> expected.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static long dossiers(Expected expected) {
    return expected.counts().getOrDefault("D01", 0L);
  }

  private static void write(Path folder, String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
