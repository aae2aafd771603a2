package vn.thanthien.reporting.unit;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.reporting.history.RecordChange;
import vn.thanthien.reporting.history.RecordChanges;
import vn.thanthien.reporting.record.Counters;

/// Keeps the unit tree. Facts may have come before their unit: they are kept uncounted, and counted
/// here when the unit finds its place.
@ApplicationScoped
class UnitDesk {

  private final UnitTree units;
  private final Counters counters;
  private final Outbox outbox;
  private final RecordChanges changes;
  private final Caller caller;

  @Inject
  UnitDesk(UnitTree units, Counters counters, Outbox outbox, RecordChanges changes, Caller caller) {
    this.units = units;
    this.counters = counters;
    this.outbox = outbox;
    this.changes = changes;
    this.caller = caller;
  }

  /// Adds a unit; saying the same again is no change.
  Outcome add(PutUnit request) {
    return everywhere(() -> adding(request));
  }

  UnitView change(String id, PutUnit request, @Nullable String ifMatch) {
    return everywhere(() -> changing(id, request, ifMatch));
  }

  /// Adds a unit in the running transaction, with the eyes of the system.
  Outcome adding(PutUnit request) {
    var content = request.content();
    mayState(request.id(), content);
    var known = units.findById(request.id());
    if (known != null) {
      if (known.says(content)) {
        return new Outcome(UnitView.of(known), false);
      }
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Đơn vị này đã có với nội dung khác; hãy dùng PUT.", "id");
    }
    check(request.id(), content);
    counters.alone();
    var unit = new Unit(request.id(), content);
    units.persist(unit);
    outbox.add(unit.published());
    changes.recorded(unit.id(), history(unit.id()), UnitView.of(unit));
    units.place(unit);
    counters.include(request.id());
    Log.infof("unit %s added", request.id());
    return new Outcome(UnitView.of(unit), true);
  }

  /// Changes a unit in the running transaction, with the eyes of the system.
  UnitView changing(String id, PutUnit request, @Nullable String ifMatch) {
    if (!id.equals(request.id())) {
      throw new Refusal(ProblemType.INVALID, "Mã trong nội dung khác mã trên đường dẫn.", "id");
    }
    var content = request.content();
    mayState(id, content);
    var unit = units.findByIdOptional(id).orElseThrow(Refusal::unknown);
    Revision.check(ifMatch, unit.revision());
    if (unit.says(content)) {
      return UnitView.of(unit);
    }
    check(id, content);
    var moves = !Objects.equals(unit.parent(), content.parent());
    if (moves && content.parent() != null && units.isBelow(content.parent(), id)) {
      throw new Refusal(
          ProblemType.INVALID, "Đơn vị cấp trên không thể nằm dưới chính đơn vị này.", "parent");
    }
    counters.alone();
    var moved = units.below(id);
    if (moves) {
      moved.forEach(counters::exclude);
    }
    var before = changes.seen(UnitView.of(unit));
    outbox.add(unit.change(content));
    changes.note(
        id,
        history(id),
        unit.revision(),
        RecordChange.Act.CORRECTED,
        changes.differences(before, changes.seen(UnitView.of(unit))));
    if (moves) {
      units.move(unit);
      moved.forEach(counters::include);
    }
    Log.infof("unit %s changed", id);
    return UnitView.of(unit);
  }

  /// Does work as [#everywhere] does and keeps nothing of it.
  static <T> T tried(Supplier<T> work) {
    var result = new AtomicReference<T>();
    UnitScope.asSystem(() -> {
      QuarkusTransaction.begin();
      try {
        result.set(work.get());
      } finally {
        QuarkusTransaction.rollback();
      }
    });
    return Objects.requireNonNull(result.get());
  }

  /// The counters of a new or moved unit lie outside what its administrator sees until everybody
  /// has heard of the change.
  static <T> T everywhere(Supplier<T> work) {
    var result = new AtomicReference<T>();
    UnitScope.asSystem(() -> result.set(QuarkusTransaction.requiringNew().call(work::get)));
    return Objects.requireNonNull(result.get());
  }

  /// What a unit's history is filed under; its id alone might be another record's.
  static String history(String id) {
    return "unit/" + id;
  }

  /// A commune states its own villages, the platform's administrator every unit.
  private void mayState(String id, UnitContent content) {
    if (caller.has(Role.PLATFORM_ADMIN)) {
      return;
    }
    if (!isVillage(content) || !caller.unit().equals(content.parent())) {
      throw new Refusal(ProblemType.INVALID, "Xã chỉ ghi thôn, tổ dân phố của mình.", "parent");
    }
    if (!id.startsWith(caller.unit() + ".")) {
      throw new Refusal(
          ProblemType.INVALID, "Mã của thôn phải bắt đầu bằng mã của xã và dấu chấm.", "id");
    }
  }

  private static boolean isVillage(UnitContent content) {
    return content.kind() == UnitKind.THON || content.kind() == UnitKind.TO_DAN_PHO;
  }

  private void check(String id, UnitContent content) {
    if (content.validTo() != null && !content.validTo().isAfter(content.validFrom())) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Ngày kết thúc phải sau ngày bắt đầu hiệu lực.", "validTo");
    }
    var village = isVillage(content);
    var parent = content.parent() == null ? null : units.findById(content.parent());
    if (content.parent() != null && parent == null) {
      throw new Refusal(ProblemType.UNKNOWN_REFERENCE, "Chưa có đơn vị cấp trên này.", "parent");
    }
    if (village && (parent == null || !UnitTree.COMMUNES.contains(parent.kind()))) {
      throw new Refusal(
          ProblemType.INVALID, "Thôn, tổ dân phố phải thuộc một đơn vị cấp xã.", "parent");
    }
    if (!village && parent != null && parent.kind().compareTo(UnitKind.DISTRICT) > 0) {
      throw new Refusal(
          ProblemType.INVALID, "Đơn vị này không thể nằm dưới một xã hoặc thôn.", "parent");
    }
    for (var predecessor : content.predecessors()) {
      if (predecessor.equals(id) || units.findById(predecessor) == null) {
        throw new Refusal(
            ProblemType.UNKNOWN_REFERENCE,
            "Chưa có đơn vị tiền thân " + predecessor + ".",
            "predecessors");
      }
    }
  }

  /// What came of adding a unit.
  ///
  /// @param isNew whether the unit was not there before
  record Outcome(UnitView unit, boolean isNew) {}
}
