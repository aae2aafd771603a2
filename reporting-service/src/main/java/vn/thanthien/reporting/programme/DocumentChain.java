package vn.thanthien.reporting.programme;

/// Whose chain a document runs in; the two write their symbols differently: `62-QĐ/ĐU` and
/// `17/QĐ-UBND`.
public enum DocumentChain {
  PARTY("Đảng"),
  STATE("Chính quyền"),
  JOINT("Liên tịch");

  private final String title;

  DocumentChain(String title) {
    this.title = title;
  }

  /// For people, in Vietnamese.
  public String title() {
    return title;
  }
}
