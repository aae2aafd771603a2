package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.record.Inquiry;
import vn.thanthien.reporting.record.UnitsAsked;
import vn.thanthien.reporting.unit.ReportingGroups;
import vn.thanthien.reporting.unit.Unit;
import vn.thanthien.reporting.unit.UnitTree;

/// Finds out whose records count for a unit or a group.
@ApplicationScoped
class Subjects {

  private final Inquiry inquiry;
  private final UnitTree units;
  private final ReportingGroups groups;

  @Inject
  Subjects(Inquiry inquiry, UnitTree units, ReportingGroups groups) {
    this.inquiry = inquiry;
    this.units = units;
    this.groups = groups;
  }

  /// @throws vn.thanthien.kernel.problem.Refusal `not-found` for a unit the caller may not see
  Subject of(String id, Sight sight) {
    var unit = units.get(id);
    var counted = counted(List.of(id), sight);
    return new Subject(
        name(unit),
        counted,
        names(counted.stream().filter(other -> !other.equals(id)).toList()),
        note(counted, sight));
  }

  /// @param day whose members count
  /// @throws vn.thanthien.kernel.problem.Refusal `not-found` for a group the caller may not see
  Subject ofGroup(UUID id, LocalDate day, Sight sight) {
    var group = groups.get(id);
    var counted = counted(group.members(day), sight);
    return new Subject(
        new Figure.UnitName(group.id().toString(), group.name()),
        counted,
        names(counted),
        note(counted, sight));
  }

  private List<String> counted(List<String> asked, Sight sight) {
    return switch (sight) {
      case AS_THEN -> asked;
      case AS_TODAY -> asked.isEmpty() ? asked : units.withPredecessors(asked);
    };
  }

  /// A unit that was split is counted whole for each that took a part of it.
  private @Nullable String note(List<String> counted, Sight sight) {
    if (sight == Sight.AS_THEN) {
      return null;
    }
    var split =
        counted.stream()
            .filter(unit -> units.successors(unit).size() > 1)
            .map(unit -> name(unit).name())
            .collect(Collectors.joining(", "));
    return split.isEmpty()
        ? null
        : "Tính trọn số liệu của đơn vị đã chia tách: %s.".formatted(split);
  }

  private Inquiry.@Nullable Lookup<List<Figure.UnitName>> names(List<String> ids) {
    return ids.isEmpty()
        ? null
        : inquiry.lookup(
            ids,
            "select id, name from unit where id = "
                + UnitsAsked.anyOf(ids, UnitsAsked.parameter(ids)),
            (query, next) -> {
              UnitsAsked.set(query, next, ids);
              return next + 1;
            },
            rows -> names(ids, rows));
  }

  private static List<Figure.UnitName> names(List<String> ids, ResultSet rows) throws SQLException {
    var names = new HashMap<String, String>();
    while (rows.next()) {
      names.put(rows.getString(1), rows.getString(2));
    }
    return ids.stream()
        .map(id -> new Figure.UnitName(id, Objects.requireNonNull(names.get(id))))
        .toList();
  }

  private Figure.UnitName name(String id) {
    return name(units.findById(id));
  }

  private static Figure.UnitName name(Unit unit) {
    return new Figure.UnitName(unit.id(), unit.name());
  }
}
