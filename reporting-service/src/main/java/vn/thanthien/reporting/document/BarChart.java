package vn.thanthien.reporting.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.thanthien.kernel.paper.Face;
import vn.thanthien.reporting.document.Block.Chart;
import vn.thanthien.reporting.document.Block.Chart.Bar;

/// A chart as a picture, in the document's own font: the same chart, the same bytes.
///
/// @param width in points, as height
@SuppressWarnings("ArrayRecordComponent") // never compared
record BarChart(byte[] png, int width, int height) {

  /// Of a portrait page's text.
  private static final int WIDTH = 440;

  private static final int BAR = 19;
  private static final int AROUND = 16;
  private static final float LETTERS = 11;

  /// Pixels per point: 216 dpi.
  private static final int SCALE = 3;

  private static final double WHOLE = 100;

  /// The scale goes on beyond the whole, for the labels.
  private static final double UPPER = 185;

  private static final Color STRONG = new Color(0x2F, 0x5D, 0x8A);
  private static final Color FAINT = new Color(0xB8, 0xC6, 0xD4);
  private static final Font FONT = font();

  static BarChart of(Chart chart) {
    var height = AROUND + BAR * chart.bars().size();
    var drawing = new JFreeChart(null, FONT, plot(chart.bars()), false);
    drawing.setBackgroundPaint(Color.WHITE);
    drawing.setPadding(RectangleInsets.ZERO_INSETS);
    drawing.setTextAntiAlias(RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    var image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.scale(SCALE, SCALE);
    drawing.draw(pen, new Rectangle2D.Double(0, 0, WIDTH, height));
    pen.dispose();
    try (var png = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", png);
      return new BarChart(png.toByteArray(), WIDTH, height);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CategoryPlot plot(List<Bar> bars) {
    var lengths = new DefaultCategoryDataset();
    for (var at = 0; at < bars.size(); at++) {
      var bar = bars.get(at);
      // without a length its label still stands, at the beginning
      lengths.addValue(bar.percent() == null ? 0 : bar.percent(), "", new Place(at, bar.name()));
    }
    var names = new CategoryAxis();
    names.setTickLabelFont(FONT);
    names.setTickLabelPaint(Color.BLACK);
    names.setMaximumCategoryLabelWidthRatio(0.45f);
    names.setLowerMargin(0);
    names.setUpperMargin(0);
    names.setTickMarksVisible(false);
    var scale = new NumberAxis();
    scale.setRange(0, UPPER);
    scale.setVisible(false);
    var plot = new CategoryPlot(lengths, names, scale, new Bars(bars));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.addRangeMarker(new ValueMarker(WHOLE, Color.GRAY, new BasicStroke(0.5f)));
    return plot;
  }

  private static Font font() {
    try (var letters = new ByteArrayInputStream(Face.REGULAR.usual())) {
      return Font.createFont(Font.TRUETYPE_FONT, letters).deriveFont(LETTERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where a bar stands; two communes may share a name.
  private record Place(int at, String name) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      return Integer.compare(at, other.at);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// Draws the bars, each with its own label.
  private static final class Bars extends BarRenderer {

    @Serial private static final long serialVersionUID = 1;

    private final transient List<Bar> bars;

    Bars(List<Bar> bars) {
      this.bars = bars;
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(false);
      setItemMargin(0);
      setDefaultItemLabelFont(FONT);
      setDefaultItemLabelsVisible(true);
      setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
      setDefaultItemLabelGenerator(
          new StandardCategoryItemLabelGenerator() {
            @Serial private static final long serialVersionUID = 1;

            @Override
            public String generateLabel(CategoryDataset lengths, int row, int column) {
              return bars.get(column).label();
            }
          });
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return bars.get(column).faint() ? FAINT : STRONG;
    }
  }
}
