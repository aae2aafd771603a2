package vn.thanthien.reporting.document;

import java.util.List;

/// Nơi nhận, without its first line "Như trên" (added when the document has addressees).
///
/// @param others e.g. "Thường trực HĐND xã (b/c)"
/// @param archive who keeps it, e.g. "VT, VP"
public record Recipients(List<String> others, String archive) {
  public Recipients {
    others = List.copyOf(others);
    Text.require("archive", archive);
  }
}
