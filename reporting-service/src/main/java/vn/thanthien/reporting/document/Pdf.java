package vn.thanthien.reporting.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.jspecify.annotations.Nullable;

/// Writes a document as a tagged PDF (PDF/UA-1) with every font embedded.
public final class Pdf {
  private static final String FAMILY = "Liberation Serif";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /// Stands for the day of a document that has none yet.
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  static {
    // it warns of every header table of several rows ("no content limit"), which prints well
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  private Pdf() {}

  /// The file's bytes. Its dates are the document's day at midnight in Asia/Ho_Chi_Minh and its id
  /// comes from its contents.
  public static byte[] of(OfficialDocument document) {
    var composition = Composition.of(document);
    var html = Html.of(composition);
    var builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useUriResolver((base, uri) -> null)
            .useUnicodeLineBreaker(new LineBreaks())
            .withProducer(composition.metadata().renderer())
            .withHtmlContent(html, "");
    for (var face : Face.values()) {
      builder.useFont(
          face::open,
          FAMILY,
          face.isBold() ? 700 : 400,
          face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    try (var renderer = builder.buildPdfRenderer();
        var pdf = renderer.createPDFKeepOpen();
        var bytes = new ByteArrayOutputStream()) {
      var information = pdf.getDocumentInformation();
      information.setCreationDate(midnight(document.letterhead().date()));
      information.setModificationDate(midnight(document.letterhead().date()));
      pdf.setDocumentId((long) html.hashCode());
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Calendar midnight(@Nullable LocalDate day) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZONE), Locale.ROOT);
    var moment = (day == null ? UNDATED : day).atStartOfDay(ZONE).toInstant();
    calendar.setTimeInMillis(moment.toEpochMilli());
    return calendar;
  }

  /// Where a line may end: as usual, but not at a stroke within a date, a share or the number of a
  /// document.
  private static final class LineBreaks implements FSTextBreaker {
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
}
