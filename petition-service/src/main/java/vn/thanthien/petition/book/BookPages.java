package vn.thanthien.petition.book;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.thanthien.kernel.paper.OfficialSheet;

/// The book's template.
@CheckedTemplate(basePath = "book", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class BookPages {

  private BookPages() {}

  /// @param period "Từ ngày 01/10/2026 đến ngày 31/10/2026"
  static native TemplateInstance receptionBook(
      OfficialSheet sheet, String period, List<BookLine> lines);
}
