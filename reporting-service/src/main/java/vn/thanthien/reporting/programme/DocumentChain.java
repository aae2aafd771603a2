package vn.thanthien.reporting.programme;

/// Whose chain a document runs in; the two write their symbols differently: `62-QĐ/ĐU` and
/// `17/QĐ-UBND`.
public enum DocumentChain {
  PARTY,
  STATE,
  JOINT
}
