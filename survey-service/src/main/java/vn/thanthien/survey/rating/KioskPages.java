package vn.thanthien.survey.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The page of the screen at a desk.
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class KioskPages {

  private KioskPages() {}

  /// @param desk empty where the link is none
  static native TemplateInstance kiosk(
      String style, String desk, String officer, boolean asking, boolean rated, Rating[] ratings);
}
