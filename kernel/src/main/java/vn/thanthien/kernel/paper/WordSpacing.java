package vn.thanthien.kernel.paper;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.JustificationInfo;

/// Fills a justified line between its words alone, as Word does. The renderer gives a fifth of what
/// is missing to the letters, each of which then stands in the file with a distance of its own.
final class WordSpacing extends PdfBoxTextRenderer {

  @Override
  public void drawString(
      OutputDevice device, String text, float x, float y, JustificationInfo info) {
    var spaces = text.codePoints().filter(InlineText::isJustifySpaceCodePoint).count();
    if (spaces == 0 || info.getSpaceAdjust() == info.getNonSpaceAdjust()) {
      super.drawString(device, text, x, y, info);
      return;
    }
    var letters = text.codePointCount(0, text.length()) - spaces;
    var between = new JustificationInfo();
    between.setSpaceAdjust(info.getSpaceAdjust() + info.getNonSpaceAdjust() * letters / spaces);
    super.drawString(device, text, x, y, between);
  }
}
