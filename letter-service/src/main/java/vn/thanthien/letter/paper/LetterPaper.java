package vn.thanthien.letter.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.paper.Paper;

/// Prints letters as PDF. The same letters give the same bytes.
public final class LetterPaper {

  public static final String MEDIA_TYPE = "application/pdf";

  private static final String PRODUCER = "letter-service";

  private LetterPaper() {}

  /// One letter.
  public static byte[] print(LetterSheet sheet) {
    return Paper.pdf(
        page(sheet.title(), sheet.layout().paper(), null, List.of(sheet)), PRODUCER, sheet.date());
  }

  /// Many letters of one paper, under their list.
  public static byte[] print(PaperSize paper, Cover cover, List<LetterSheet> sheets) {
    return Paper.pile(page("Danh sách thư", paper, cover, sheets), PRODUCER, cover.day());
  }

  private static String page(
      String title, PaperSize paper, @Nullable Cover cover, List<LetterSheet> sheets) {
    return LetterPages.letters(title, LetterStyle.of(paper), cover, sheets).render();
  }
}
