package vn.thanthien.kernel.paper;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.zip.Deflater;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.time.VietnamTime;

/// Prints a page as a PDF with every font embedded, tagged (PDF/UA-1) unless it is for the printer
/// alone. Nothing is ever fetched, and the same page gives the same bytes.
public final class Paper {

  private static final String FAMILY = "Liberation Serif";

  /// Stands for the day of a document that has none yet.
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private static final String STYLE = read("/paper/official.css");

  static {
    // a seventh of the printing less than at the usual level, for a file larger by a twenty-fifth
    System.setProperty(Filter.SYSPROP_DEFLATELEVEL, Integer.toString(Deflater.BEST_SPEED));
    // it warns of every header table of several rows ("no content limit"), which prints well
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    // each file's metadata would look through every archive of the classpath for other ones
    System.setProperty(
        "javax.xml.transform.TransformerFactory",
        TransformerFactory.newDefaultInstance().getClass().getName());
    System.setProperty(
        "javax.xml.parsers.DocumentBuilderFactory",
        DocumentBuilderFactory.newDefaultInstance().getClass().getName());
  }

  private Paper() {}

  /// The style sheet of official documents: page, letterhead, title, body, ruled tables, signature.
  public static String style() {
    return STYLE;
  }

  /// The file's bytes. Its dates are the document's day at midnight in Asia/Ho_Chi_Minh and its id
  /// comes from its contents.
  ///
  /// @param xhtml a whole page, well-formed, with its style in it
  /// @param producer what the file says made it
  /// @param day the document's day, null while it has none
  public static byte[] pdf(String xhtml, String producer, @Nullable LocalDate day) {
    return pdf(xhtml, producer, day, null);
  }

  /// A pile of pages as above for the printer alone: without tags, which make seven eighths of the
  /// file and half of the work.
  public static byte[] pile(String xhtml, String producer, @Nullable LocalDate day) {
    return pdf(xhtml, producer, day, null, false);
  }

  /// As above, with what draws the page's `object` elements, null where it has none.
  public static byte[] pdf(
      String xhtml,
      String producer,
      @Nullable LocalDate day,
      @Nullable FSObjectDrawerFactory objects) {
    return pdf(xhtml, producer, day, objects, true);
  }

  private static byte[] pdf(
      String xhtml,
      String producer,
      @Nullable LocalDate day,
      @Nullable FSObjectDrawerFactory objects,
      boolean tagged) {
    var press = Press.borrowed(xhtml);
    var builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(tagged)
            .useExternalResourceAccessControl(
                (uri, type) -> isWithin(uri),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useUriResolver((base, uri) -> isWithin(uri) ? uri : null)
            .useUnicodeLineBreaker(press.lineBreaks())
            .withProducer(producer)
            .withW3cDocument(press.read(xhtml), "");
    if (tagged) {
      builder.usePageSupplier((pdf, width, height, _, _) -> page(pdf, width, height));
    }
    if (objects != null) {
      builder.useObjectDrawerFactory(objects);
    }
    try (var pdf = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      builder.usePDDocument(pdf);
      for (var face : Face.values()) {
        builder.useFont(
            new PDFontSupplier(press.font(face)),
            FAMILY,
            face.isBold() ? 700 : 400,
            face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
            true);
      }
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.getSharedContext().setTextRenderer(new WordSpacing());
        renderer.createPDFWithoutClosing();
      }
      var information = pdf.getDocumentInformation();
      information.setCreationDate(midnight(day));
      information.setModificationDate(midnight(day));
      pdf.setDocumentId((long) xhtml.hashCode());
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
      press.giveBack();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether this is a picture of the page itself, with nothing to fetch.
  private static boolean isWithin(@Nullable String uri) {
    return uri != null && uri.startsWith("data:image/png;base64,");
  }

  private static PDPage page(PDDocument pdf, float width, float height) {
    var page = new PDPage(new PDRectangle(width, height));
    var resources = new COSDictionary();
    resources.setItem(COSName.PROPERTIES, new PageProperties(page.getMediaBox()));
    page.setResources(new PDResources(resources));
    pdf.addPage(page);
    return page;
  }

  private static Calendar midnight(@Nullable LocalDate day) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone(VietnamTime.ZONE), Locale.ROOT);
    calendar.setTimeInMillis(VietnamTime.startOf(day == null ? UNDATED : day).toEpochMilli());
    return calendar;
  }

  private static String read(String resource) {
    try (var stream = Paper.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The properties of what a page marks, where all backgrounds are one. The renderer begins one
  /// for every box, drawn or not, each with a rectangle of its own: two thirds of a file's objects.
  private static final class PageProperties extends COSDictionary {

    PageProperties(PDRectangle page) {
      var background = new COSDictionary();
      background.setItem(COSName.TYPE, COSName.BACKGROUND);
      background.setItem(COSName.BBOX, page);
      setItem(COSName.BACKGROUND, background);
    }

    @Override
    public boolean containsValue(Object value) {
      return isBackground(value) || super.containsValue(value);
    }

    @Override
    public COSName getKeyForValue(Object value) {
      return isBackground(value) ? COSName.BACKGROUND : super.getKeyForValue(value);
    }

    private static boolean isBackground(Object value) {
      return value instanceof COSDictionary properties
          && COSName.BACKGROUND.equals(properties.getCOSName(COSName.TYPE));
    }
  }
}
