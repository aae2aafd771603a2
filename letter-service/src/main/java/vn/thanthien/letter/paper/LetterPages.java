package vn.thanthien.letter.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The template of letters, one or many.
@CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class LetterPages {

  private LetterPages() {}

  /// @param title of the file
  /// @param cover absent for a letter alone
  static native TemplateInstance letters(
      String title, LetterStyle style, @Nullable Cover cover, List<LetterSheet> sheets);
}
