package vn.thanthien.reporting.unit;

import java.util.List;

/// What an import did, or would do.
///
/// @param dryRun whether nothing was kept
public record UnitImport(boolean dryRun, List<ImportedUnit> lines) {

  public UnitImport {
    lines = List.copyOf(lines);
  }

  /// One row of the file.
  ///
  /// @param row from 1
  record ImportedUnit(int row, String unit, String name, Act act) {}

  /// What became of a unit.
  enum Act {
    ADDED,
    CHANGED,
    UNCHANGED
  }
}
