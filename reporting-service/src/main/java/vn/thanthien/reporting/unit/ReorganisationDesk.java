package vn.thanthien.reporting.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;

/// Carries a merge, a split or a renaming through in one act: the old units cease, the new ones
/// begin, lineage binds them.
@ApplicationScoped
class ReorganisationDesk {

  private final UnitTree units;
  private final UnitDesk desk;

  @Inject
  ReorganisationDesk(UnitTree units, UnitDesk desk) {
    this.units = units;
    this.desk = desk;
  }

  /// The new units, and the old ones as they end.
  List<UnitView> carryThrough(Reorganise request) {
    return UnitDesk.everywhere(() -> carried(request));
  }

  private List<UnitView> carried(Reorganise request) {
    if (new HashSet<>(request.from()).size() < request.from().size()) {
      throw new Refusal(ProblemType.INVALID, "Một đơn vị chỉ được nêu một lần.", "from");
    }
    var carries = Boolean.TRUE.equals(request.carriesVillages());
    if (carries && request.to().size() > 1) {
      throw new Refusal(
          ProblemType.INVALID,
          "Chỉ chuyển được thôn, tổ dân phố khi hình thành một đơn vị.",
          "carriesVillages");
    }
    var views = new ArrayList<UnitView>();
    for (var i = 0; i < request.to().size(); i++) {
      views.add(begin(request, i));
    }
    for (var i = 0; i < request.from().size(); i++) {
      var old = old(request, i);
      for (var village : units.villages(old.id(), request.on().minusDays(1), request.on())) {
        if (carries) {
          views.add(carry(village, request.to().getFirst().id(), request.on()));
        }
        end(village, request.on());
      }
      views.add(end(old, request.on()));
    }
    return views;
  }

  private UnitView begin(Reorganise request, int i) {
    var successor = request.to().get(i);
    try {
      return desk.adding(
              new PutUnit(
                  successor.id(),
                  successor.name(),
                  successor.kind(),
                  successor.parent(),
                  successor.agencyCode(),
                  successor.unitCode(),
                  request.on(),
                  null,
                  null,
                  request.from()))
          .unit();
    } catch (Refusal refusal) {
      var field = refusal.field();
      throw "predecessors".equals(field)
          ? new Refusal(refusal.type(), String.valueOf(refusal.getMessage()), "from")
          : new Refusal(
              refusal.type(),
              String.valueOf(refusal.getMessage()),
              "to[%d].%s".formatted(i, field));
    }
  }

  private Unit old(Reorganise request, int i) {
    var field = "from[%d]".formatted(i);
    var old = units.findById(request.from().get(i));
    if (old == null) {
      throw new Refusal(ProblemType.UNKNOWN_REFERENCE, "Không có đơn vị này.", field);
    }
    if (old.validTo() != null) {
      throw new Refusal(ProblemType.WRONG_STATE, "Đơn vị này đã chấm dứt.", field);
    }
    if (!old.validFrom().isBefore(request.on())) {
      throw new Refusal(ProblemType.TIME_ORDER, "Đơn vị này chưa có vào ngày trước đó.", field);
    }
    return old;
  }

  private UnitView carry(Unit village, String to, LocalDate on) {
    var id = to + "." + village.id();
    if (id.length() > PutUnit.LONGEST_ID) {
      throw new Refusal(
          ProblemType.INVALID,
          "Mã của thôn, tổ dân phố mới quá dài; hãy nhập chúng từ tệp.",
          "carriesVillages");
    }
    return desk.adding(
            new PutUnit(
                id,
                village.name(),
                village.kind(),
                to,
                null,
                null,
                on,
                null,
                Units.USUAL_CLOSING_TIME,
                List.of(village.id())))
        .unit();
  }

  private UnitView end(Unit unit, LocalDate on) {
    return desk.changing(
        unit.id(),
        new PutUnit(
            unit.id(),
            unit.name(),
            unit.kind(),
            unit.parent(),
            unit.agencyCode(),
            unit.unitCode(),
            unit.validFrom(),
            on,
            unit.closingTime(),
            unit.predecessors()),
        null);
  }
}
