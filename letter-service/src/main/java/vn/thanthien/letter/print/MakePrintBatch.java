package vn.thanthien.letter.print;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Letters to print together, in this order.
record MakePrintBatch(@NotNull @Size(min = 1, max = MOST) List<@NotNull UUID> letters) {

  /// More are laid out in memory no longer, and are too thick a pile for a printer.
  static final int MOST = 200;
}
