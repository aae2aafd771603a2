package vn.thanthien.survey.tokensheet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The templates of slips and posters.
@CheckedTemplate(basePath = "sheet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class TokenPages {

  private TokenPages() {}

  /// @param agency who runs the round
  /// @param expires "31/12/2026"
  static native TemplateInstance slips(
      String agency, String title, String village, String expires, List<TokenSheetDesk.Slip> slips);

  /// @param link in the QR code
  /// @param address the same to be typed
  static native TemplateInstance poster(
      String agency, String title, String opens, String closes, String link, String address);
}
