package vn.thanthien.kernel.sheet;

import java.util.List;
import java.util.function.Predicate;

/// How a table is laid out.
///
/// @param name of the worksheet
/// @param heading lines above the table; left out in CSV, whose first line is the header
/// @param isTotal which rows are emphasised
public record Sheet<R>(
    String name, List<String> heading, List<Column<R>> columns, Predicate<R> isTotal) {

  public Sheet {
    heading = List.copyOf(heading);
    columns = List.copyOf(columns);
  }
}
