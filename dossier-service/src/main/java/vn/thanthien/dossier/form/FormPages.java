package vn.thanthien.dossier.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The forms' templates.
@CheckedTemplate(basePath = "form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class FormPages {

  private FormPages() {}

  static native TemplateInstance receiptNote(FormSheet sheet, DossierText dossier);

  static native TemplateInstance supplementRequest(FormSheet sheet, DossierText dossier);

  static native TemplateInstance refusal(FormSheet sheet, DossierText dossier);

  /// @param late whether the due moment had passed when it was given
  static native TemplateInstance apology(FormSheet sheet, DossierText dossier, boolean late);

  /// @param withdrawn whether the applicant took the dossier back
  static native TemplateInstance stopNotice(
      FormSheet sheet, DossierText dossier, boolean withdrawn);

  static native TemplateInstance controlSlip(
      FormSheet sheet, DossierText dossier, List<SlipLine> lines);

  /// @param period "từ ngày 01/10/2026 đến ngày 31/10/2026"
  static native TemplateInstance trackingLog(
      FormSheet sheet, String period, List<TrackedLine> lines);
}
