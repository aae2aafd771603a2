package vn.thanthien.dossier.form;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.ApplicantSight;
import vn.thanthien.dossier.dossier.DossierFilter;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.dossier.dossier.DossierPieces;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.kernel.time.VietnamTime;

/// Keeps the tracking log (sổ theo dõi hồ sơ): what a unit received in a period, in its order.
@ApplicationScoped
class TrackingLogDesk {

  /// A print-out of more is for nobody's shelf, and is laid out in memory.
  private static final int MOST_PRINTED = 2_000;

  private static final int MOST_WRITTEN = 100_000;

  private static final List<Column<TrackedLine>> COLUMNS =
      List.of(
          Column.whole("TT", 6, TrackedLine::number),
          Column.text("Mã hồ sơ", 26, TrackedLine::code),
          Column.text("Tên thủ tục hành chính", 40, TrackedLine::procedure),
          Column.whole("Số lượng hồ sơ (bộ)", 10, line -> 1L),
          Column.text("Cá nhân, tổ chức nộp hồ sơ", 28, TrackedLine::applicant),
          Column.text("Địa chỉ, số điện thoại", 36, TrackedLine::contact),
          Column.moment("Ngày nhận", 17, line -> line.dossier().clock().receivedAt()),
          Column.moment("Ngày hẹn trả", 17, line -> line.dossier().clock().dueAt()),
          Column.moment("Ngày trả kết quả", 17, line -> line.dossier().outcome().returnedAt()),
          Column.text("Phương thức nhận kết quả", 20, TrackedLine::handOver),
          Column.text("Ghi chú", 32, TrackedLine::remark));

  private final DossierPieces pieces;
  private final Procedures procedures;
  private final FormRules rules;
  private final Units units;
  private final ApplicantSight sight;
  private final Clock clock;

  @Inject
  TrackingLogDesk(
      DossierPieces pieces,
      Procedures procedures,
      FormRules rules,
      Units units,
      ApplicantSight sight,
      Clock clock) {
    this.pieces = pieces;
    this.procedures = procedures;
    this.rules = rules;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
  }

  byte[] print(@Nullable String requested, DayPeriod period) {
    var unit = units.owner(requested);
    pieces.bound(filter(unit, period), MOST_PRINTED);
    var day = VietnamTime.dayOf(clock.instant());
    var rule = rules.inForce(day);
    var form =
        rule.form(FormKind.TRACKING_LOG)
            .orElseThrow(() ->
                new Refusal(ProblemType.WRONG_STATE, rule.legalBasis() + " không có mẫu sổ này."));
    var known = sight.reaches(unit);
    var lines = new ArrayList<TrackedLine>();
    for (var dossier : pieces.all(filter(unit, period))) {
      lines.add(line(lines.size() + 1L, dossier, known));
    }
    var page =
        FormPages.trackingLog(
            FormSheet.ofDesk(rule, form, name(unit), day), period.sentence(), lines);
    Log.infof("tracking log printed, %d dossiers", lines.size());
    return Paper.pdf(page.render(), FormDesk.PRODUCER, day);
  }

  /// The unit whose log is to be written, after every check that can be made before the first byte.
  String writable(@Nullable String requested, DayPeriod period) {
    var unit = units.owner(requested);
    pieces.bound(filter(unit, period), MOST_WRITTEN);
    return unit;
  }

  void write(String unit, DayPeriod period, OutputStream out) throws IOException {
    var heading = List.of("SỔ THEO DÕI HỒ SƠ", "Đơn vị: " + name(unit), period.sentence());
    var sheet = new Sheet<>("Sổ theo dõi hồ sơ", heading, COLUMNS, line -> false);
    var known = sight.reaches(unit);
    var number = 0L;
    try (var writer = SheetFormat.XLSX.open(sheet, out)) {
      for (var dossier : pieces.all(filter(unit, period))) {
        writer.write(line(++number, dossier, known));
      }
    }
    Log.infof("tracking log written, %d dossiers", number);
  }

  private static DossierFilter filter(String unit, DayPeriod period) {
    return DossierFilter.received(unit, period.start(), period.end());
  }

  private TrackedLine line(long number, DossierParts dossier, boolean known) {
    var terms = dossier.terms();
    var procedure = procedures.name(terms.procedureCode(), terms.procedureVersion());
    return new TrackedLine(number, dossier, procedure, known);
  }

  private String name(String unit) {
    return units.find(unit).map(Units.Node::name).orElse(unit);
  }
}
