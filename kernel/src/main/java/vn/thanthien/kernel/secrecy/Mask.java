package vn.thanthien.kernel.secrecy;

import org.jspecify.annotations.Nullable;

/// Shows of a personal number what is enough to recognise one already known.
public final class Mask {

  private static final int SHOWN_FIRST = 4;
  private static final int SHOWN_LAST = 2;

  private Mask() {}

  /// `0382******45`; a short number is hidden whole.
  public static @Nullable String of(@Nullable String number) {
    if (number == null) {
      return null;
    }
    var hidden = number.length() - SHOWN_FIRST - SHOWN_LAST;
    return hidden <= 0
        ? "*".repeat(number.length())
        : number.substring(0, SHOWN_FIRST)
            + "*".repeat(hidden)
            + number.substring(number.length() - SHOWN_LAST);
  }
}
