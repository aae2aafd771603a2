package vn.thanthien.reporting.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.record.Inquiry;

/// Whose figures are asked for: one unit, or several under one name.
///
/// @param units whose records are counted, with all below them; none lies below another
/// @param named those of them that the name does not tell, absent where it tells all
/// @param note what a reader must know of them
record Subject(
    Figure.UnitName name,
    List<String> units,
    Inquiry.@Nullable Lookup<List<Figure.UnitName>> named,
    @Nullable String note) {

  Subject {
    units = List.copyOf(units);
  }

  /// The units that its name does not tell.
  List<Figure.UnitName> including() {
    return named == null ? List.of() : named.answer();
  }
}
