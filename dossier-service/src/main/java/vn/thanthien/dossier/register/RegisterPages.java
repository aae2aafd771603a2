package vn.thanthien.dossier.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.thanthien.dossier.form.FormSheet;

/// The register's template.
@CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class RegisterPages {

  private RegisterPages() {}

  /// @param period and cut-off, in words
  /// @param subject what the rows of a unit are by
  static native TemplateInstance register(
      FormSheet sheet, String period, String subject, List<RegisterText> rows, boolean consistent);
}
