package vn.thanthien.kernel.contract.petition;

/// How a resolved petition came out.
public enum PetitionResult {
  RIGHT,
  PARTLY_RIGHT,
  WRONG,
  ANSWERED
}
