package vn.thanthien.reporting.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.reporting.history.RecordChangeView;
import vn.thanthien.reporting.history.RecordChanges;

/// What every kind of programme record answers to: correct, take back, read, list, history, export.
///
/// @param <R> the record
/// @param <E> what an official says of one
/// @param <V> its view
abstract class RecordResource<R extends ProgrammeRecord, E extends Entry, V> {

  /// Rows of an export; a commune writes some hundred a year.
  private static final int MOST_ROWS = 50_000;

  private final ProgrammeRecords<R, E> records;
  private final RecordDesk desk;
  private final RecordChanges changes;
  private final ProgrammeScope scope;

  RecordResource(
      ProgrammeRecords<R, E> records,
      RecordDesk desk,
      RecordChanges changes,
      ProgrammeScope scope) {
    this.records = records;
    this.desk = desk;
    this.changes = changes;
    this.scope = scope;
  }

  abstract V view(R record);

  abstract Sheet<V> sheet();

  /// What a kind answers to its own POST; the contract must name its view there.
  final RestResponse<V> added(E entry, UriInfo uri) {
    var record = desk.record(records, this::view, entry);
    return Revision.created(
        uri.getAbsolutePathBuilder().path(record.id().toString()).build(),
        view(record),
        record.revision());
  }

  @PUT
  @SecurityRequirement(name = Caller.SIGN_IN)
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<V> correct(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid E entry) {
    var record = desk.correct(records, this::view, id, ifMatch, entry);
    return Revision.answer(view(record), record.revision());
  }

  @DELETE
  @SecurityRequirement(name = Caller.SIGN_IN)
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  public void remove(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    desk.remove(records, this::view, id, ifMatch);
  }

  @GET
  @SecurityRequirement(name = Caller.SIGN_IN)
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<V> one(UUID id) {
    var record = records.get(id);
    return Revision.answer(view(record), record.revision());
  }

  /// What was said of a record, also after it was taken back.
  @GET
  @SecurityRequirement(name = Caller.SIGN_IN)
  @Path("{id}/history")
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
  public List<RecordChangeView> history(UUID id) {
    return changes.of(id);
  }

  @GET
  @SecurityRequirement(name = Caller.SIGN_IN)
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  @Produces(MediaType.APPLICATION_JSON)
  public Page<V> list(
      @BeanParam @Valid RecordFilter filter,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    var rows = records.page(filter, scope.unit(filter.unit()), after, limit);
    return Page.of(rows, limit, ProgrammeRecord::id, this::view);
  }

  @GET
  @SecurityRequirement(name = Caller.SIGN_IN)
  @Path("export")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = SheetFormat.CSV_TYPE),
        @Content(mediaType = SheetFormat.XLSX_TYPE)
      })
  public Response export(@BeanParam @Valid RecordFilter filter, @Context Request request) {
    var format = SheetFormat.asked(request);
    var unit = scope.unit(filter.unit());
    var rows = records.all(filter, unit, MOST_ROWS);
    if (rows.size() > MOST_ROWS) {
      throw new Refusal(
          ProblemType.INVALID,
          "Tệp chứa nhiều nhất %d dòng; hãy chọn khoảng thời gian ngắn hơn.".formatted(MOST_ROWS));
    }
    var views = rows.stream().map(this::view).toList();
    return Download.kept(
        out -> write(views, format, out),
        format.mediaType(),
        "%s %s.%s".formatted(sheet().name(), unit, format.ending()));
  }

  static @Nullable Long whole(@Nullable Integer number) {
    return number == null ? null : number.longValue();
  }

  private void write(List<V> rows, SheetFormat format, OutputStream out) throws IOException {
    try (var writer = format.open(sheet(), out)) {
      for (var row : rows) {
        writer.write(row);
      }
    }
  }
}
