package vn.thanthien.reporting.programme;

/// The level a document comes from; `COMMUNE` is the unit's own.
public enum DocumentLevel {
  CENTRAL,
  PROVINCE,
  DISTRICT,
  COMMUNE
}
