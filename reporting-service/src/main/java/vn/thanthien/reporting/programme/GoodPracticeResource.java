package vn.thanthien.reporting.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.reporting.history.RecordChanges;

/// Ways of working that others may take up.
@Path("/api/programme/good-practices")
class GoodPracticeResource extends RecordResource<GoodPractice, NewGoodPractice, GoodPracticeView> {

  private static final Sheet<GoodPracticeView> SHEET =
      new Sheet<>(
          "Cách làm hay",
          List.of("CÁCH LÀM HAY"),
          List.of(
              Column.text("Đơn vị", 18, GoodPracticeView::unit),
              Column.text("Tên", 40, GoodPracticeView::title),
              Column.text("Nội dung, hiệu quả", 80, GoodPracticeView::description),
              Column.text("Thôn, tổ dân phố", 22, GoodPracticeView::village),
              Column.day("Từ ngày", 12, GoodPracticeView::startedOn),
              Column.text("Cơ quan ghi nhận", 30, GoodPracticeView::recognisedBy),
              Column.day("Ngày ghi nhận", 12, GoodPracticeView::recognisedOn)),
          row -> false);

  @Inject
  GoodPracticeResource(
      GoodPractices records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = GoodPracticeView.class, responseCode = "201")
  public RestResponse<GoodPracticeView> add(
      @NotNull @Valid NewGoodPractice entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  GoodPracticeView view(GoodPractice record) {
    return GoodPracticeView.of(record);
  }

  @Override
  Sheet<GoodPracticeView> sheet() {
    return SHEET;
  }
}
