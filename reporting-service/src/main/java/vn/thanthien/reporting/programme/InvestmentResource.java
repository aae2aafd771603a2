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

/// Money spent on facilities.
@Path("/api/programme/investments")
class InvestmentResource extends RecordResource<Investment, NewInvestment, InvestmentView> {

  private static final Sheet<InvestmentView> SHEET =
      new Sheet<>(
          "Đầu tư cơ sở vật chất",
          List.of("ĐẦU TƯ CƠ SỞ VẬT CHẤT"),
          List.of(
              Column.text("Đơn vị", 18, InvestmentView::unit),
              Column.whole("Số tiền (đồng)", 18, InvestmentView::amount),
              Column.text("Nội dung", 50, InvestmentView::purpose),
              Column.day("Ngày chi", 12, InvestmentView::spentOn),
              Column.text("Nguồn", 30, InvestmentView::source)),
          row -> false);

  @Inject
  InvestmentResource(
      Investments records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = InvestmentView.class, responseCode = "201")
  public RestResponse<InvestmentView> add(
      @NotNull @Valid NewInvestment entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  InvestmentView view(Investment record) {
    return InvestmentView.of(record);
  }

  @Override
  Sheet<InvestmentView> sheet() {
    return SHEET;
  }
}
