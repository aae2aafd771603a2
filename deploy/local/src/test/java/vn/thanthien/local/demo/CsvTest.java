package vn.thanthien.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void aQuotedCellMayHoldCommasQuotesAndLineBreaks() {
    var rows = Csv.read("t.csv", "a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n");

    assertEquals(List.of("x, \"y\"\nz", "2"), rows.get(1).cells());
  }

  @Test
  void aRowKnowsItsLineInTheFileWhateverStandsBefore() {
    var rows = Csv.read("t.csv", "a,b\n\n\"one\ntwo\",1\nlast,2");

    assertEquals(List.of(1, 3, 5), rows.stream().map(Csv.Row::line).toList());
  }

  @Test
  void emptyCellsAtTheEndsAreKept() {
    assertEquals(List.of("", "x", ""), Csv.read("t.csv", ",x,\n").getFirst().cells());
  }

  @Test
  void aQuoteThatDoesNotEndNamesFileAndLine() {
    var failure = assertThrows(LoadFailure.class, () -> Csv.read("t.csv", "a\nb,\"c\nd"));

    assertTrue(String.valueOf(failure.getMessage()).startsWith("t.csv:2:"), failure::getMessage);
  }

  @Test
  void textAfterAQuotedCellIsRefused() {
    assertThrows(LoadFailure.class, () -> Csv.read("t.csv", "\"a\"b,c\n"));
  }
}
