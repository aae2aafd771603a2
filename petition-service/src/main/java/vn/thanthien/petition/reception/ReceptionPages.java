package vn.thanthien.petition.reception;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.thanthien.kernel.paper.OfficialSheet;

/// The templates of a session's papers.
@CheckedTemplate(basePath = "reception", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ReceptionPages {

  private ReceptionPages() {}

  /// @param session "Ngày 04/05/2023, Chủ tịch Ủy ban nhân dân tiếp công dân định kỳ"
  static native TemplateInstance conclusion(
      OfficialSheet sheet, String session, List<String> paragraphs, String signer);
}
