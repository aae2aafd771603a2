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

/// Where the suggestion boxes hang.
@Path("/api/programme/suggestion-boxes")
class SuggestionBoxResource
    extends RecordResource<SuggestionBox, NewSuggestionBox, SuggestionBoxView> {

  private static final Sheet<SuggestionBoxView> SHEET =
      new Sheet<>(
          "Hòm thư góp ý",
          List.of("HÒM THƯ GÓP Ý"),
          List.of(
              Column.text("Đơn vị", 18, SuggestionBoxView::unit),
              Column.text("Nơi đặt", 40, SuggestionBoxView::place),
              Column.text("Thôn, tổ dân phố", 22, SuggestionBoxView::village),
              Column.text("Người giữ", 30, SuggestionBoxView::keeper),
              Column.day("Ngày đặt", 12, SuggestionBoxView::installedOn),
              Column.day("Ngày gỡ", 12, SuggestionBoxView::removedOn)),
          row -> false);

  @Inject
  SuggestionBoxResource(
      SuggestionBoxes records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = SuggestionBoxView.class, responseCode = "201")
  public RestResponse<SuggestionBoxView> add(
      @NotNull @Valid NewSuggestionBox entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  SuggestionBoxView view(SuggestionBox record) {
    return SuggestionBoxView.of(record);
  }

  @Override
  Sheet<SuggestionBoxView> sheet() {
    return SHEET;
  }
}
