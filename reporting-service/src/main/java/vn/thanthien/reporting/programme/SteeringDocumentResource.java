package vn.thanthien.reporting.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.reporting.history.RecordChanges;

/// Documents that direct the programme.
@Path("/api/programme/steering-documents")
class SteeringDocumentResource
    extends RecordResource<SteeringDocument, NewSteeringDocument, SteeringDocumentView> {

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
              Column.text(
                  "Triển khai văn bản", 24, row -> String.join("; ", row.implementsDocuments())),
              Column.text("Căn cứ", 24, row -> String.join("; ", row.basedOn()))),
          row -> false);

  private final SteeringDocuments documents;
  private final DocumentReview review;
  private final ProgrammeScope scope;

  @Inject
  SteeringDocumentResource(
      SteeringDocuments documents,
      RecordDesk desk,
      RecordChanges changes,
      ProgrammeScope scope,
      DocumentReview review) {
    super(documents, desk, changes, scope);
    this.documents = documents;
    this.review = review;
    this.scope = scope;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = SteeringDocumentView.class, responseCode = "201")
  public RestResponse<SteeringDocumentView> add(
      @NotNull @Valid NewSteeringDocument entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  SteeringDocumentView view(SteeringDocument record) {
    return SteeringDocumentView.of(record);
  }

  @Override
  Sheet<SteeringDocumentView> sheet() {
    return SHEET;
  }

  /// What a reader of a unit's documents would stumble over: signs, dates and their order.
  @GET
  @Path("remarks")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR
  })
  @Produces(MediaType.APPLICATION_JSON)
  public List<DocumentReview.DocumentRemark> remarks(
      @RestQuery @Nullable @Size(max = 60) String unit) {
    return review.of(documents.of(scope.unit(unit)));
  }
}
