package vn.thanthien.dossier.dossierimport;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An uploaded file, read row by row; never more of it in memory than a few rows.
interface DossierSource extends Closeable {

  /// The next row that says something, null at the end.
  ///
  /// @throws vn.thanthien.kernel.problem.Refusal when the file as a whole cannot be read
  @Nullable Told next() throws IOException;

  /// Passes over rows that an earlier worker has taken.
  default void skip(int rows) throws IOException {
    for (var left = rows; left > 0 && next() != null; left--) {
      // only counted
    }
  }
}
