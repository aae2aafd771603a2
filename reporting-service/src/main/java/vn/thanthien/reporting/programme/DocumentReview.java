package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// Looks through the steering documents of a unit for what a reader would stumble over: signs,
/// dates and their order. It refuses nothing, for documents are recorded as they were issued.
@Startup
@ApplicationScoped
public class DocumentReview {

  /// `62-QĐ/ĐU`, `741-CV/HU`.
  private static final Pattern PARTY = Pattern.compile("\\d+-\\p{L}{2,5}/\\p{Lu}[\\p{L}\\d.-]*");

  /// `17/QĐ-UBND`, `3186/UBND-NV`, `61/2018/NĐ-CP`, `10/2022/QH15`.
  private static final Pattern STATE =
      Pattern.compile("\\d+/(?:\\d{4}/)?(?:\\p{Lu}\\p{L}*-[\\p{L}\\d.-]+|QH\\d+)");

  private final List<DocumentType> types;

  @Inject
  DocumentReview(RuleFiles files) {
    types = files.read(RuleFile.DOCUMENT_TYPES, new TypeReference<>() {});
  }

  /// Every remark, in the order of the documents.
  ///
  /// @param documents all of one unit
  public List<DocumentRemark> of(List<SteeringDocument> documents) {
    var remarks = new ArrayList<DocumentRemark>();
    for (var document : documents) {
      sign(document, remarks);
      if (document.issuedOn() == null) {
        remarks.add(DocumentRemark.of(document, Kind.NO_DATE, "Chưa ghi ngày ban hành."));
      }
      for (var other : documents) {
        if (!other.id().equals(document.id())) {
          if (isTwin(document, other) && document.id().compareTo(other.id()) > 0) {
            remarks.add(
                DocumentRemark.of(
                    document, Kind.TWICE, "Đã có văn bản cùng số, ký hiệu, cơ quan và năm."));
          }
          if (document.rests(other.displayForm())) {
            dates(document, other, remarks);
          }
        }
      }
    }
    return remarks;
  }

  private void sign(SteeringDocument document, List<DocumentRemark> remarks) {
    if (document.number() == null) {
      remarks.add(DocumentRemark.of(document, Kind.NO_NUMBER, "Chưa ghi số văn bản."));
      return;
    }
    var sign = document.displayForm().strip();
    var fits =
        switch (document.chain()) {
          case PARTY -> PARTY.matcher(sign).matches();
          case STATE -> STATE.matcher(sign).matches();
          case JOINT -> true;
        };
    if (!fits) {
      remarks.add(
          DocumentRemark.of(
              document,
              Kind.SIGN,
              document.chain() == DocumentChain.PARTY
                  ? "Ký hiệu văn bản của Đảng viết như 62-QĐ/ĐU."
                  : "Ký hiệu văn bản của chính quyền viết như 17/QĐ-UBND."));
      return;
    }
    var expected =
        types.stream()
            .filter(type ->
                VietnameseText.folded(type.name())
                    .equals(VietnameseText.folded(document.documentType())))
            .findFirst();
    if (expected.isPresent()
        && document.chain() != DocumentChain.JOINT
        && !List.of(sign.split("[\\d/-]+")).contains(expected.get().abbreviation())) {
      remarks.add(
          DocumentRemark.of(
              document,
              Kind.TYPE,
              "%s có chữ viết tắt %s trong ký hiệu."
                  .formatted(expected.get().name(), expected.get().abbreviation())));
    }
  }

  private static void dates(
      SteeringDocument document, SteeringDocument above, List<DocumentRemark> remarks) {
    var day = document.issuedOn();
    var earlier = above.issuedOn();
    if (day == null || earlier == null) {
      return;
    }
    if (day.isBefore(earlier)) {
      remarks.add(
          DocumentRemark.of(
              document,
              Kind.ORDER,
              "Ban hành ngày %s, trước văn bản %s (%s) mà văn bản này dẫn tới."
                  .formatted(
                      VietnameseFormat.date(day),
                      above.displayForm(),
                      VietnameseFormat.date(earlier))));
    } else if (isSameDayOfAnotherYear(day, earlier)) {
      remarks.add(
          DocumentRemark.of(
              document,
              Kind.YEAR,
              "Cùng ngày, tháng nhưng khác năm với văn bản %s (%s): kiểm tra lại năm."
                  .formatted(above.displayForm(), VietnameseFormat.date(earlier))));
    }
    if (above.expiredOn() != null && !day.isBefore(above.expiredOn())) {
      remarks.add(
          DocumentRemark.of(
              document,
              Kind.EXPIRED,
              "Dẫn tới văn bản %s đã hết hiệu lực.".formatted(above.displayForm())));
    }
  }

  private static boolean isSameDayOfAnotherYear(LocalDate day, LocalDate earlier) {
    return day.getYear() != earlier.getYear()
        && day.getMonthValue() == earlier.getMonthValue()
        && day.getDayOfMonth() == earlier.getDayOfMonth();
  }

  private static boolean isTwin(SteeringDocument document, SteeringDocument other) {
    return document.displayForm().equals(other.displayForm())
        && document.issuer().equals(other.issuer())
        && year(document) == year(other);
  }

  private static int year(SteeringDocument document) {
    return document.issuedOn() == null ? 0 : document.issuedOn().getYear();
  }

  /// What a reader would stumble over.
  public enum Kind {
    NO_NUMBER,
    NO_DATE,
    /// The sign is not written as its chain writes it.
    SIGN,
    /// The sign abbreviates another type.
    TYPE,
    TWICE,
    /// Issued before what it implements or is based on.
    ORDER,
    /// The same day as what it rests on, of another year: one of the two is perhaps mistyped.
    YEAR,
    EXPIRED
  }

  /// One remark.
  ///
  /// @param text for people, in Vietnamese
  public record DocumentRemark(UUID document, String displayForm, Kind kind, String text) {

    static DocumentRemark of(SteeringDocument document, Kind kind, String text) {
      return new DocumentRemark(document.id(), document.displayForm(), kind, text);
    }
  }

  /// @param abbreviation as in the sign
  private record DocumentType(String name, String abbreviation) {}
}
