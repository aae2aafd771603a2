package vn.thanthien.kernel.contract.dossier;

/// The online level of a procedure at receipt; levels 1–4 are historic (to 2022), see NĐ 42/2022.
public enum OnlineLevel {
  LEVEL_1,
  LEVEL_2,
  LEVEL_3,
  LEVEL_4,
  INFO_ONLY,
  PARTIAL,
  FULL
}
