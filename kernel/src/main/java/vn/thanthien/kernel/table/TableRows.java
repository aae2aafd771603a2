package vn.thanthien.kernel.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a spreadsheet file from its top, read one by one.
public interface TableRows extends Closeable {

  /// More columns than this are not looked at.
  int MOST_COLUMNS = 200;

  /// The next row, null at the end.
  ///
  /// @throws vn.thanthien.kernel.problem.Refusal when the file cannot be read further
  @Nullable Cells next() throws IOException;

  /// Days to add to a date that a cell holds as a number.
  default int dayOffset() {
    return 0;
  }

  /// One row.
  ///
  /// @param number in the file, from 1
  /// @param values as texts: NFC, without blanks around; empty for an empty cell
  record Cells(int number, List<String> values) {}
}
