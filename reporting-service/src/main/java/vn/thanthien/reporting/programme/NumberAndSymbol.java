package vn.thanthien.reporting.programme;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The two parts of a document's sign: `61/KH-UBND` (State), `741-CV/HU` (Party), `01 KH/KDV-UBND`
/// (joint).
///
/// @param number absent where the sign has no leading number
record NumberAndSymbol(@Nullable String number, @Nullable String symbol) {

  private static final Pattern SIGN = Pattern.compile("(\\d+)\\s*[-/ ]\\s*(\\S.*)");

  static NumberAndSymbol of(String displayForm) {
    var sign = SIGN.matcher(displayForm.strip());
    return sign.matches()
        ? new NumberAndSymbol(sign.group(1), sign.group(2))
        : new NumberAndSymbol(null, null);
  }
}
