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

/// Who is on the steering committee.
@Path("/api/programme/committee-members")
class CommitteeMemberResource
    extends RecordResource<CommitteeMember, NewCommitteeMember, CommitteeMemberView> {

  private static final Sheet<CommitteeMemberView> SHEET =
      new Sheet<>(
          "Ban Chỉ đạo",
          List.of("BAN CHỈ ĐẠO"),
          List.of(
              Column.text("Đơn vị", 18, CommitteeMemberView::unit),
              Column.text("Vai trò", 18, row -> row.role().title()),
              Column.text("Chức vụ", 36, CommitteeMemberView::office),
              Column.text("Họ và tên", 26, CommitteeMemberView::fullName),
              Column.text("Quyết định", 18, CommitteeMemberView::decision),
              Column.day("Từ ngày", 12, CommitteeMemberView::joinedOn),
              Column.day("Đến ngày", 12, CommitteeMemberView::leftOn)),
          row -> false);

  @Inject
  CommitteeMemberResource(
      CommitteeMembers records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = CommitteeMemberView.class, responseCode = "201")
  public RestResponse<CommitteeMemberView> add(
      @NotNull @Valid NewCommitteeMember entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  CommitteeMemberView view(CommitteeMember record) {
    return CommitteeMemberView.of(record);
  }

  @Override
  Sheet<CommitteeMemberView> sheet() {
    return SHEET;
  }
}
