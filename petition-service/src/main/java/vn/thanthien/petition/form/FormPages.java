package vn.thanthien.petition.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.thanthien.kernel.paper.OfficialSheet;

/// The template of the steps' documents.
@CheckedTemplate(basePath = "form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class FormPages {

  private FormPages() {}

  /// @param formName empty where the law prescribes no form
  /// @param basis what the document cites
  static native TemplateInstance step(
      OfficialSheet sheet, String formName, String basis, List<String> paragraphs);
}
