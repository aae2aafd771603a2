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

/// What was made public.
@Path("/api/programme/postings")
class PostingResource extends RecordResource<Posting, NewPosting, PostingView> {

  private static final Sheet<PostingView> SHEET =
      new Sheet<>(
          "Niêm yết, công khai",
          List.of("NIÊM YẾT, CÔNG KHAI"),
          List.of(
              Column.text("Đơn vị", 18, PostingView::unit),
              Column.text("Nội dung", 30, row -> row.kind().title()),
              Column.text(
                  "Hình thức", 24, row -> row.channel() == null ? null : row.channel().title()),
              Column.text("Nơi niêm yết", 40, PostingView::place),
              Column.day("Từ ngày", 12, PostingView::postedOn),
              Column.day("Đến ngày", 12, PostingView::endedOn),
              Column.text("Ghi chú", 40, PostingView::note)),
          row -> false);

  @Inject
  PostingResource(Postings records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = PostingView.class, responseCode = "201")
  public RestResponse<PostingView> add(@NotNull @Valid NewPosting entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  PostingView view(Posting record) {
    return PostingView.of(record);
  }

  @Override
  Sheet<PostingView> sheet() {
    return SHEET;
  }
}
