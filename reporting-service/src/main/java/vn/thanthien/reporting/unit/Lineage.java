package vn.thanthien.reporting.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a unit came from and what became of it, one step each way.
record Lineage(String unit, List<LineageStep> predecessors, List<LineageStep> successors) {

  Lineage {
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
  }

  /// From one unit to another.
  ///
  /// @param unit the other one
  /// @param on the successor's first day
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineageStep(
      String unit,
      String name,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      LocalDate on,
      Kind kind) {}

  /// What happened between a unit and the one that took it over.
  enum Kind {
    /// With others into one.
    MERGED,
    /// Into several; what each got of it is not known.
    SPLIT,
    RENAMED,
    /// The same name, of another kind or at another place of the tree.
    CONTINUED;

    static Kind of(Unit old, Unit successor, int successors) {
      if (successors > 1) {
        return SPLIT;
      }
      if (successor.predecessors().size() > 1) {
        return MERGED;
      }
      return old.name().equals(successor.name()) ? CONTINUED : RENAMED;
    }
  }
}
