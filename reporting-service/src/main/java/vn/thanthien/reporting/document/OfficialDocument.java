package vn.thanthien.reporting.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named administrative document (NĐ 30/2020, mẫu 1.4), ready to be written.
///
/// Texts are in ordinary case: capitals, numbering, and the punctuation the decree asks for (";"
/// and "." after each legal basis, "./." after the closing sentence, "Như trên" and "Lưu" among the
/// recipients) are added while writing.
///
/// @param typeName name of the kind, e.g. "Báo cáo"
/// @param subject trích yếu, e.g. "Kết quả xây dựng mô hình …"
/// @param addressees Kính gửi; mandatory for a report to a higher body, empty otherwise
/// @param legalBases the italic lines "Căn cứ …", "Thực hiện …" before the body
/// @param body at least one block
/// @param closing last sentence of the body
/// @param annexes numbered I, II, … when there are two or more; each counts its own pages
/// @param numbering how the headings of the body and of each annex are numbered
/// @param snapshot content hash of what the document was made from, kept in the files' metadata
///   only
public record OfficialDocument(
    Letterhead letterhead,
    String typeName,
    String subject,
    List<String> addressees,
    List<String> legalBases,
    List<Block> body,
    String closing,
    Signature signature,
    Recipients recipients,
    List<Annex> annexes,
    Numbering numbering,
    @Nullable String snapshot) {

  /// Raised whenever the same document would be written as other bytes; part of the files'
  /// metadata.
  public static final String RENDERER_VERSION = "7";

  public OfficialDocument {
    Text.require("typeName", typeName);
    Text.require("subject", subject);
    Text.require("closing", closing);
    addressees = List.copyOf(addressees);
    legalBases = List.copyOf(legalBases);
    body = List.copyOf(body);
    annexes = List.copyOf(annexes);
    if (body.isEmpty()) {
      throw new IllegalArgumentException("body is empty");
    }
  }
}
