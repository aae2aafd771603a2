package vn.thanthien.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.unit.Unit;
import vn.thanthien.reporting.unit.UnitTree;

/// Tells the readers of a commune's report whose records of which days it is written from, where
/// that does not go without saying.
@ApplicationScoped
class ReportNotes {

  private final UnitTree units;

  @Inject
  ReportNotes(UnitTree units) {
    this.units = units;
  }

  /// Whole sentences, none for a report of its whole period by a unit as old as that.
  List<String> of(Report report) {
    var notes = new ArrayList<String>();
    var until = report.head().dataUntil();
    if (until != null && !until.equals(report.to().minusDays(1))) {
      notes.add(
          "Số liệu trong báo cáo tính đến hết %s.".formatted(VietnameseFormat.longDate(until)));
    }
    var unit = units.get(report.unit());
    if (report.from().isBefore(unit.validFrom()) && !unit.predecessors().isEmpty()) {
      var old = predecessors(report, unit);
      if (!old.isEmpty()) {
        notes.add(report.head().withPredecessors() ? included(unit, old) : leftOut(unit, old));
      }
    }
    return notes;
  }

  /// The units it came from that existed in the period.
  private List<Unit> predecessors(Report report, Unit unit) {
    return units
        .list("id in ?1 order by name, id", units.withPredecessors(List.of(unit.id())))
        .stream()
        .filter(old -> !old.id().equals(unit.id()))
        .filter(old -> old.validTo() == null || old.validTo().isAfter(report.from()))
        .toList();
  }

  private String included(Unit unit, List<Unit> old) {
    var sentence =
        "Số liệu trong báo cáo gồm cả số liệu của %s, là %s được sắp xếp thành %s từ %s."
            .formatted(
                names(old),
                old.size() == 1 ? "đơn vị" : "các đơn vị",
                unit.name(),
                VietnameseFormat.longDate(unit.validFrom()));
    var split = old.stream().filter(one -> units.successors(one.id()).size() > 1).toList();
    return split.isEmpty()
        ? sentence
        : sentence
            + " Số liệu của %s được tính trọn vì đơn vị này đã chia tách cho nhiều đơn vị."
                .formatted(names(split));
  }

  private static String leftOut(Unit unit, List<Unit> old) {
    return "Số liệu trong báo cáo chỉ gồm số liệu của %s từ %s; số liệu của %s trước ngày đó không có trong báo cáo này."
        .formatted(unit.name(), VietnameseFormat.longDate(unit.validFrom()), names(old));
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::name).collect(Collectors.joining(", "));
  }
}
