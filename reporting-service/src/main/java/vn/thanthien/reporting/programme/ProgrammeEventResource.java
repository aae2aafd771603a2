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

/// What the programme held.
@Path("/api/programme/events")
class ProgrammeEventResource
    extends RecordResource<ProgrammeEvent, NewProgrammeEvent, ProgrammeEventView> {

  private static final Sheet<ProgrammeEventView> SHEET =
      new Sheet<>(
          "Hội nghị, tập huấn, giao ban",
          List.of("HỘI NGHỊ, TẬP HUẤN, GIAO BAN"),
          List.of(
              Column.text("Đơn vị", 18, ProgrammeEventView::unit),
              Column.text("Loại", 30, row -> row.kind().title()),
              Column.day("Ngày", 12, ProgrammeEventView::heldOn),
              Column.text("Nội dung", 50, ProgrammeEventView::title),
              Column.text("Thôn, tổ dân phố", 22, ProgrammeEventView::village),
              Column.whole("Số người dự", 12, row -> whole(row.attended())),
              Column.whole("Tổng số cán bộ", 12, row -> whole(row.headcount())),
              Column.text("Mã cán bộ", 40, row -> String.join("; ", row.staff())),
              Column.text("Kết luận", 60, ProgrammeEventView::conclusion)),
          row -> false);

  @Inject
  ProgrammeEventResource(
      ProgrammeEvents records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = ProgrammeEventView.class, responseCode = "201")
  public RestResponse<ProgrammeEventView> add(
      @NotNull @Valid NewProgrammeEvent entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  ProgrammeEventView view(ProgrammeEvent record) {
    return ProgrammeEventView.of(record);
  }

  @Override
  Sheet<ProgrammeEventView> sheet() {
    return SHEET;
  }
}
