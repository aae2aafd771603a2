package vn.thanthien.reporting.figure;

/// With whose eyes a merged unit is looked at.
public enum Sight {
  /// As it was then: what its predecessors did stays theirs.
  AS_THEN,
  /// As it is today: what it took over by lineage is counted with it.
  AS_TODAY
}
