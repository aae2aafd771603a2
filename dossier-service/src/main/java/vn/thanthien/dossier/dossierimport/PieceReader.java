package vn.thanthien.dossier.dossierimport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Cuts a file into pieces.
final class PieceReader {

  /// Committed within about 100 ms: the relays of the whole server wait for the longest
  /// transaction.
  private static final int ROWS = 1000;

  private final DossierSource source;
  private final LongSupplier position;
  private @Nullable Told pending;
  private int read;

  /// @param read rows taken by an earlier worker
  PieceReader(DossierSource source, LongSupplier position, int read) throws IOException {
    this.source = source;
    this.position = position;
    this.read = read;
    source.skip(read);
    pending = source.next();
  }

  /// The next rows; after the last piece, never.
  Piece next() throws IOException {
    var rows = new ArrayList<Told>(ROWS);
    var codes = new HashSet<String>();
    var before = read;
    while (pending != null
        && rows.size() < ROWS
        && (pending.code() == null || codes.add(pending.code()))) {
      rows.add(pending);
      read++;
      pending = source.next();
    }
    return new Piece(before, rows, position.getAsLong(), pending == null);
  }
}
