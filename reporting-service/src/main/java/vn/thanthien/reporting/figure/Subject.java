package vn.thanthien.reporting.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose figures are asked for: one unit, or several under one name.
///
/// @param units whose records are counted, with all below them; none lies below another
/// @param including those of them that the name does not tell
/// @param note what a reader must know of them
record Subject(
    Figure.UnitName name,
    List<String> units,
    List<Figure.UnitName> including,
    @Nullable String note) {

  Subject {
    units = List.copyOf(units);
    including = List.copyOf(including);
  }
}
