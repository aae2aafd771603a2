package vn.thanthien.reporting.snapshot;

import java.util.EnumMap;
import java.util.Map;

/// The files a report is issued with.
///
/// @param hash of the contents they were written from
/// @param issue the number and day they carry
/// @param bytes by format, every one of them
public record IssueFiles(String hash, Issue issue, Map<DocumentFormat, byte[]> bytes) {

  /// Writes them. It takes a second, the first time and on a busy machine ten: not for inside a
  /// transaction, which the database ends when it stands idle that long.
  public static IssueFiles of(Snapshot snapshot, String hash, Issue issue) {
    var document = ReportDocument.of(snapshot, hash, issue);
    var bytes = new EnumMap<DocumentFormat, byte[]>(DocumentFormat.class);
    for (var format : DocumentFormat.values()) {
      bytes.put(format, format.write(document));
    }
    return new IssueFiles(hash, issue, bytes);
  }

  /// Whether they say what a report is issued with.
  public boolean fit(String hash, Issue issue) {
    return this.hash.equals(hash) && this.issue.equals(issue);
  }
}
