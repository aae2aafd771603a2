package vn.thanthien.survey.tokensheet;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws `<object type="image/qr" data="…"/>` as a QR code of squares: sharp in every size.
final class QrDrawer implements FSObjectDrawerFactory, FSObjectDrawer {

  private static final String TYPE = "image/qr";

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getTagName().equals("object") && element.getAttribute("type").equals(TYPE);
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    device.setColor(FSRGBColor.BLACK);
    device.fill(squares(element.getAttribute("data"), x, y, Math.min(width, height)));
    return null;
  }

  /// One path of all dark modules, row by row in runs.
  private static Path2D squares(String text, double x, double y, double size) {
    try {
      var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      var module = size / matrix.getWidth();
      var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
      for (var row = 0; row < matrix.getHeight(); row++) {
        for (var from = 0; from < matrix.getWidth(); from++) {
          var to = from;
          while (to < matrix.getWidth() && matrix.get(to, row) == 1) {
            to++;
          }
          if (to > from) {
            path.append(
                new java.awt.geom.Rectangle2D.Double(
                    x + from * module, y + row * module, (to - from) * module, module),
                false);
            from = to;
          }
        }
      }
      return path;
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code for a text of this length", e);
    }
  }
}
