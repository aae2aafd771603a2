package vn.thanthien.dossier.dossierexport;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.thanthien.dossier.dossier.ApplicantSight;
import vn.thanthien.dossier.dossier.DossierFilter;
import vn.thanthien.dossier.dossier.DossierParts;
import vn.thanthien.dossier.dossier.DossierPieces;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;

/// Writes the list of dossiers for a spreadsheet; the columns are those officials exchange.
@ApplicationScoped
class DossierExportDesk {

  private static final int MOST = 100_000;

  private static final Sheet<ExportedDossier> SHEET =
      new Sheet<>(
          "Hồ sơ",
          List.of(),
          List.of(
              Column.whole("STT", 7, ExportedDossier::number),
              Column.text("Mã hồ sơ", 26, row -> row.dossier().code()),
              Column.text("Đơn vị", 22, ExportedDossier::unitName),
              Column.text("Mã TTHC", 14, row -> row.dossier().terms().procedureCode()),
              Column.text("Tên TTHC", 40, ExportedDossier::procedureName),
              Column.text("Lĩnh vực", 20, row -> row.dossier().terms().procedureField()),
              Column.text("Chủ hồ sơ", 28, ExportedDossier::applicant),
              Column.text("Số định danh", 16, ExportedDossier::identityNumber),
              Column.text("Số điện thoại", 16, ExportedDossier::phone),
              Column.text("Thôn", 16, row -> row.dossier().village()),
              Column.moment("Ngày tiếp nhận", 17, row -> row.dossier().clock().receivedAt()),
              Column.moment("Ngày hẹn trả", 17, row -> row.dossier().clock().dueAt()),
              Column.moment("Ngày hẹn lại", 17, row -> row.dossier().apology().newDueAt()),
              Column.moment("Ngày kết thúc xử lý", 17, row -> row.dossier().outcome().endedAt()),
              Column.moment("Ngày trả", 17, row -> row.dossier().outcome().returnedAt()),
              Column.text("Trạng thái", 24, ExportedDossier::status),
              Column.text("Kết quả so với hạn", 16, ExportedDossier::punctuality),
              Column.text("Hình thức", 14, ExportedDossier::channel),
              Column.text("Cán bộ xử lý", 22, row -> row.dossier().handler()),
              Column.text("Lý do", 36, ExportedDossier::reason)),
          row -> false);

  private final DossierPieces pieces;
  private final Procedures procedures;
  private final Units units;
  private final ApplicantSight sight;

  @Inject
  DossierExportDesk(
      DossierPieces pieces, Procedures procedures, Units units, ApplicantSight sight) {
    this.pieces = pieces;
    this.procedures = procedures;
    this.units = units;
    this.sight = sight;
  }

  /// @throws vn.thanthien.kernel.problem.Refusal `invalid` when there are more than a file may
  ///   hold; said before the first byte
  void bound(DossierFilter filter) {
    pieces.bound(filter, MOST);
  }

  void write(DossierFilter filter, SheetFormat format, OutputStream out) throws IOException {
    var number = 0L;
    try (var writer = format.open(SHEET, out)) {
      for (var dossier : pieces.all(filter)) {
        writer.write(row(++number, dossier));
      }
    }
    Log.infof("%d dossiers exported", number);
  }

  private ExportedDossier row(long number, DossierParts dossier) {
    var terms = dossier.terms();
    return new ExportedDossier(
        number,
        dossier,
        units.find(dossier.unit()).map(Units.Node::name).orElse(dossier.unit()),
        procedures.name(terms.procedureCode(), terms.procedureVersion()),
        sight.reaches(dossier.unit()));
  }
}
