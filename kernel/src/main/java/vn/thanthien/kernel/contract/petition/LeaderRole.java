package vn.thanthien.kernel.contract.petition;

/// The leaders who owe citizens a reception.
public enum LeaderRole {
  PARTY_SECRETARY,
  CHAIRMAN,
  VICE_CHAIRMAN
}
