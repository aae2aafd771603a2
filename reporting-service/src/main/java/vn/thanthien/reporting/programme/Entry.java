package vn.thanthien.reporting.programme;

import org.jspecify.annotations.Nullable;

/// What an official says of a record, at first and in a correction.
interface Entry {

  /// Whose record it is; the caller's own unit where absent.
  @Nullable String unit();
}
