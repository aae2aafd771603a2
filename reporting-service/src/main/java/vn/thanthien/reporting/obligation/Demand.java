package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.thanthien.reporting.material.ReportHead.RequestingDocument;

/// What is asked for, in the words of who asks.
///
/// @param kind NĐ 09/2019/NĐ-CP
/// @param subject what the report must tell
/// @param askedBy printed name of the asking unit
/// @param requestingDocuments the Party's and the State's chain may ask at once
/// @param addressees to whom the report goes, Kính gửi
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Demand(
    Kind kind,
    String subject,
    String askedBy,
    List<RequestingDocument> requestingDocuments,
    List<String> addressees) {

  public Demand {
    requestingDocuments = List.copyOf(requestingDocuments);
    addressees = List.copyOf(addressees);
  }

  /// Kinds of administrative report (NĐ 09/2019/NĐ-CP).
  public enum Kind {
    /// định kỳ
    PERIODIC,
    /// chuyên đề
    THEMATIC,
    /// đột xuất
    AD_HOC
  }
}
