package vn.thanthien.kernel.contract.reference;

/// Kinds of unit; XA to DAC_KHU are communes, THON and TO_DAN_PHO villages below them.
public enum UnitKind {
  PROVINCE,
  DISTRICT,
  XA,
  PHUONG,
  THI_TRAN,
  DAC_KHU,
  THON,
  TO_DAN_PHO
}
