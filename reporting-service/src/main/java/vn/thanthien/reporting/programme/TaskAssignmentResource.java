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

/// What the members of the steering committee are to do.
@Path("/api/programme/tasks")
class TaskAssignmentResource
    extends RecordResource<TaskAssignment, NewTaskAssignment, TaskAssignmentView> {

  private static final Sheet<TaskAssignmentView> SHEET =
      new Sheet<>(
          "Nhiệm vụ Ban Chỉ đạo",
          List.of("NHIỆM VỤ BAN CHỈ ĐẠO"),
          List.of(
              Column.text("Đơn vị", 18, TaskAssignmentView::unit),
              Column.text("Nhiệm vụ", 60, TaskAssignmentView::task),
              Column.text("Văn bản phân công", 18, TaskAssignmentView::decision),
              Column.day("Ngày giao", 12, TaskAssignmentView::assignedOn),
              Column.day("Hạn", 12, TaskAssignmentView::dueOn),
              Column.day("Ngày xong", 12, TaskAssignmentView::doneOn),
              Column.text("Kết quả", 50, TaskAssignmentView::result)),
          row -> false);

  @Inject
  TaskAssignmentResource(
      TaskAssignments records, RecordDesk desk, RecordChanges changes, ProgrammeScope scope) {
    super(records, desk, changes, scope);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = TaskAssignmentView.class, responseCode = "201")
  public RestResponse<TaskAssignmentView> add(
      @NotNull @Valid NewTaskAssignment entry, @Context UriInfo uri) {
    return added(entry, uri);
  }

  @Override
  TaskAssignmentView view(TaskAssignment record) {
    return TaskAssignmentView.of(record);
  }

  @Override
  Sheet<TaskAssignmentView> sheet() {
    return SHEET;
  }
}
