package vn.thanthien.reporting.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around a report's body: who asked, who reads, who signs, and whose records of which
/// days it tells of.
///
/// @param subject trích yếu
/// @param place where it is issued, for example "Hoằng Cát"
/// @param symbol for example "BC-UBND"
/// @param replaces the issued report whose place it takes, absent for most
/// @param dataUntil last day whose records are told of, absent where that is the period's last day
/// @param withPredecessors whether the records of the units it came from by lineage are told of too
public record ReportHead(
    String subject,
    List<RequestingDocument> requestingDocuments,
    List<String> addressees,
    List<Recipient> recipients,
    String place,
    String symbol,
    Signer signer,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Replaced replaces,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate dataUntil,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withPredecessors) {

  public ReportHead {
    requestingDocuments = List.copyOf(requestingDocuments);
    addressees = List.copyOf(addressees);
    recipients = List.copyOf(recipients);
  }

  /// The same where who asked has named the documents and the readers.
  public ReportHead asked(List<RequestingDocument> documents, List<String> readers) {
    return new ReportHead(
        subject,
        documents,
        readers,
        recipients,
        place,
        symbol,
        signer,
        replaces,
        dataUntil,
        withPredecessors);
  }

  /// The same around a report that takes another's place.
  public ReportHead replacing(@Nullable Replaced old) {
    return new ReportHead(
        subject,
        requestingDocuments,
        addressees,
        recipients,
        place,
        symbol,
        signer,
        old,
        dataUntil,
        withPredecessors);
  }

  /// An issued report.
  ///
  /// @param notation for example "07/BC-UBND"
  public record Replaced(String notation, LocalDate date) {}

  /// A document that asks for the report.
  ///
  /// @param type for example "Công văn"
  /// @param displayForm number and symbol as printed, "741-CV/HU"
  public record RequestingDocument(
      String type, String displayForm, LocalDate date, String issuer, String subject) {}

  /// A line of Nơi nhận.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Recipient(String name, @Nullable Purpose purpose) {}

  /// Why somebody receives the document.
  public enum Purpose {
    /// để báo cáo (b/c)
    FOR_REPORT,
    /// để thực hiện (t/h)
    FOR_ACTION,
    /// lưu
    ARCHIVE
  }

  /// Who signs, and on whose behalf.
  ///
  /// @param authority for example "TM. ỦY BAN NHÂN DÂN"
  /// @param title for example "CHỦ TỊCH"
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Signer(String authority, String title, @Nullable String name) {}
}
