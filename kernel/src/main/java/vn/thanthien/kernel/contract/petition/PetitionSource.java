package vn.thanthien.kernel.contract.petition;

/// Where a petition came from (TT 05/2021/TT-TTCP).
public enum PetitionSource {
  POST,
  RECEPTION_DESK,
  SUGGESTION_BOX,
  FORWARDED,
  ONLINE
}
