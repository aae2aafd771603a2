package vn.thanthien.reporting.programme;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
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

  @Override
  CommitteeMemberView view(CommitteeMember record) {
    return CommitteeMemberView.of(record);
  }

  @Override
  Sheet<CommitteeMemberView> sheet() {
    return SHEET;
  }
}
