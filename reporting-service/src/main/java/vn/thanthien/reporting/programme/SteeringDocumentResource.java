package vn.thanthien.reporting.programme;

import vn.thanthien.reporting.history.RecordChanges;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;

/// Documents that direct the programme.
@Path("/api/programme/steering-documents")
class SteeringDocumentResource extends RecordResource<SteeringDocument, NewSteeringDocument, SteeringDocumentView> {

  private static final Sheet<SteeringDocumentView> SHEET =
      new Sheet<>(
          "Văn bản chỉ đạo",
          List.of("VĂN BẢN CHỈ ĐẠO"),
          List.of(
              Column.text("Đơn vị", 18, SteeringDocumentView::unit),
              Column.text("Hệ thống", 14, row -> row.chain().title()),
              Column.text("Cấp", 14, row -> row.level().title()),
              Column.text("Cơ quan ban hành", 30, SteeringDocumentView::issuer),
              Column.text("Loại văn bản", 16, SteeringDocumentView::documentType),
              Column.text("Số, ký hiệu", 18, SteeringDocumentView::displayForm),
              Column.day("Ngày ban hành", 12, SteeringDocumentView::issuedOn),
              Column.day("Hết hiệu lực", 12, SteeringDocumentView::expiredOn),
              Column.text("Trích yếu", 60, SteeringDocumentView::subject),
              Column.text("Mục đích", 16, row -> row.purpose().title()),
              Column.text("Triển khai văn bản", 24, row -> String.join("; ", row.implementsDocuments())),
              Column.text("Căn cứ", 24, row -> String.join("; ", row.basedOn()))),
          row -> false);

  @Inject
  SteeringDocumentResource(
      SteeringDocuments records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @Override
  SteeringDocumentView view(SteeringDocument record) {
    return SteeringDocumentView.of(record);
  }

  @Override
  Sheet<SteeringDocumentView> sheet() {
    return SHEET;
  }
}
