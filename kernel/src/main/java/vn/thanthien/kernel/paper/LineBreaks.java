package vn.thanthien.kernel.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end: as usual, but not at a stroke within a date, a share or the number of a
/// document.
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator usual = BreakIterator.getLineInstance(Locale.ROOT);
  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    usual.setText(text);
  }

  @Override
  public int next() {
    var next = usual.next();
    while (next != BreakIterator.DONE && next < text.length() && isAtStroke(next)) {
      next = usual.next();
    }
    return next;
  }

  private boolean isAtStroke(int next) {
    return text.charAt(next) == '/' || text.charAt(next - 1) == '/';
  }
}
