package vn.thanthien.kernel.contract.petition;

/// Định kỳ, đột xuất, thường xuyên.
public enum ReceptionKind {
  PERIODIC,
  AD_HOC,
  REGULAR
}
