package vn.thanthien.reporting.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Problem.FieldError;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;

/// Takes an official list of units over: every row or none. A row whose unit is known by its id or
/// its official code changes it, any other adds one; the order of the rows is free.
@ApplicationScoped
class UnitImportDesk {

  private final UnitTree units;
  private final UnitDesk desk;

  @Inject
  UnitImportDesk(UnitTree units, UnitDesk desk) {
    this.units = units;
    this.desk = desk;
  }

  /// @param dryRun only tells what would be done
  /// @throws Refusal naming every row and column at fault
  UnitImport take(List<UnitFile.Row> rows, boolean dryRun) {
    var lines = dryRun ? UnitDesk.tried(() -> taken(rows)) : UnitDesk.everywhere(() -> taken(rows));
    return new UnitImport(dryRun, lines);
  }

  private List<UnitImport.ImportedUnit> taken(List<UnitFile.Row> rows) {
    var errors = new ArrayList<FieldError>();
    var ids = ids(rows, errors);
    var lines = new ArrayList<UnitImport.ImportedUnit>();
    var waiting = new LinkedHashMap<String, UnitFile.Row>();
    rows.forEach(row -> waiting.putIfAbsent(ids.get(row.key()), row));
    while (!waiting.isEmpty()) {
      var ready =
          waiting.entrySet().stream()
              .filter(entry -> mentioned(entry.getValue(), ids).noneMatch(waiting::containsKey))
              .map(Map.Entry::getKey)
              .toList();
      // units that wait for each other are told so by the rules of the desk
      for (var id : ready.isEmpty() ? List.copyOf(waiting.keySet()) : ready) {
        var row = Objects.requireNonNull(waiting.remove(id));
        try {
          lines.add(new UnitImport.ImportedUnit(row.number(), id, row.name(), put(id, row, ids)));
        } catch (Refusal refusal) {
          errors.add(error(row, refusal));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new Refusal(
          ProblemType.INVALID, "Tệp có dòng chưa hợp lệ; chưa đơn vị nào được ghi.", errors);
    }
    lines.sort(java.util.Comparator.comparingInt(UnitImport.ImportedUnit::row));
    return lines;
  }

  private UnitImport.Act put(String id, UnitFile.Row row, Map<String, String> ids) {
    var known = units.findById(id);
    var request =
        new PutUnit(
            id,
            row.name(),
            row.kind(),
            row.parent() == null ? null : id(row.parent(), ids),
            row.agencyCode() == null && known != null ? known.agencyCode() : row.agencyCode(),
            row.unitCode() == null && known != null ? known.unitCode() : row.unitCode(),
            row.validFrom(),
            row.validTo(),
            known == null ? Units.USUAL_CLOSING_TIME : known.closingTime(),
            row.predecessors().stream().map(other -> id(other, ids)).toList());
    if (known == null) {
      desk.adding(request);
      return UnitImport.Act.ADDED;
    }
    if (known.says(request.content())) {
      return UnitImport.Act.UNCHANGED;
    }
    desk.changing(id, request, null);
    return UnitImport.Act.CHANGED;
  }

  /// The id of every row's unit, under its own key, its id and its official code.
  private Map<String, String> ids(List<UnitFile.Row> rows, List<FieldError> errors) {
    var ids = new HashMap<String, String>();
    for (var row : rows) {
      var id = row.id() == null ? id(row.key(), Map.of()) : row.id();
      if (ids.containsKey(row.key())) {
        errors.add(
            new FieldError("rows[%d].unitCode".formatted(row.number()), "Đơn vị này có hai dòng."));
      }
      ids.put(row.key(), id);
      ids.put(id, id);
      if (row.unitCode() != null) {
        ids.put(row.unitCode(), id);
      }
    }
    return ids;
  }

  private String id(String idOrCode, Map<String, String> ids) {
    var known = ids.get(idOrCode);
    if (known != null) {
      return known;
    }
    return units.findById(idOrCode) != null
        ? idOrCode
        : units.withCode(idOrCode).map(Unit::id).orElse(idOrCode);
  }

  private static java.util.stream.Stream<String> mentioned(
      UnitFile.Row row, Map<String, String> ids) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.ofNullable(row.parent()), row.predecessors().stream())
        .map(other -> ids.getOrDefault(other, other));
  }

  private static FieldError error(UnitFile.Row row, Refusal refusal) {
    @Nullable String field = refusal.field();
    return new FieldError(
        "rows[%d].%s".formatted(row.number(), field == null ? "name" : field),
        String.valueOf(refusal.getMessage()));
  }
}
