package vn.thanthien.dossier.dossierimport;

import org.jspecify.annotations.Nullable;

/// What one row of a file says.
sealed interface Told {

  /// From 1: line of a text file, row of a sheet, entry of a message.
  int row();

  /// Of the dossier, absent where it cannot be read.
  @Nullable String code();

  /// A dossier with its whole life so far.
  ///
  /// @param hash of all it says
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  record Whole(int row, ImportLine line, byte[] hash) implements Told {
    @Override
    public String code() {
      return line.code();
    }
  }

  /// One step of a dossier known here.
  record Step(int row, ImportStep step) implements Told {
    @Override
    public String code() {
      return step.code();
    }
  }

  /// A row that says nothing usable.
  record Unreadable(Reject reject) implements Told {
    @Override
    public int row() {
      return reject.row();
    }

    @Override
    public @Nullable String code() {
      return null;
    }
  }
}
