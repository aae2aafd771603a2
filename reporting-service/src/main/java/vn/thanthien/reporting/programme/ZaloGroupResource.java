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

/// Zalo groups with the people.
@Path("/api/programme/zalo-groups")
class ZaloGroupResource extends RecordResource<ZaloGroup, NewZaloGroup, ZaloGroupView> {

  private static final Sheet<ZaloGroupView> SHEET =
      new Sheet<>(
          "Nhóm Zalo",
          List.of("NHÓM ZALO"),
          List.of(
              Column.text("Đơn vị", 18, ZaloGroupView::unit),
              Column.text("Tên nhóm", 40, ZaloGroupView::name),
              Column.text("Thôn, tổ dân phố", 22, ZaloGroupView::village),
              Column.text("Người quản trị", 30, ZaloGroupView::keeper),
              Column.whole("Số thành viên", 12, row -> whole(row.members())),
              Column.day("Ngày lập", 12, ZaloGroupView::openedOn),
              Column.day("Ngày đóng", 12, ZaloGroupView::closedOn)),
          row -> false);

  @Inject
  ZaloGroupResource(
      ZaloGroups records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = ZaloGroupView.class, responseCode = "201")
  public RestResponse<ZaloGroupView> add(@NotNull @Valid NewZaloGroup entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  ZaloGroupView view(ZaloGroup record) {
    return ZaloGroupView.of(record);
  }

  @Override
  Sheet<ZaloGroupView> sheet() {
    return SHEET;
  }
}
