package vn.thanthien.petition.opinion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.petition.history.HistoryView;

/// The ledger of opinions: enter, answer, promise, do, read, list.
@Path("/api/opinions")
@Produces(MediaType.APPLICATION_JSON)
class OpinionResource {

  private final OpinionDesk desk;

  @Inject
  OpinionResource(OpinionDesk desk) {
    this.desk = desk;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  @APIResponseSchema(value = OpinionView.class, responseCode = "201")
  public RestResponse<OpinionView> raise(@NotNull @Valid RaiseOpinion request) {
    var view = desk.raise(request);
    return Revision.created(URI.create("/api/opinions/" + view.id()), view, view.revision());
  }

  @POST
  @Path("{id}/answer")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN
  })
  public RestResponse<OpinionView> answer(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OpinionStep.Answer answer) {
    return answer(desk.record(id, ifMatch, answer));
  }

  @POST
  @Path("{id}/promise")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.LEADER, Role.COMMUNE_ADMIN})
  public RestResponse<OpinionView> promise(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OpinionStep.Promise promise) {
    return answer(desk.record(id, ifMatch, promise));
  }

  @POST
  @Path("{id}/completion")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN
  })
  public RestResponse<OpinionView> complete(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OpinionStep.Completion completion) {
    return answer(desk.record(id, ifMatch, completion));
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public RestResponse<OpinionView> one(UUID id) {
    return answer(desk.one(id));
  }

  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<HistoryView> history(UUID id) {
    return desk.history(id);
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Page<OpinionView> page(
      @BeanParam @Valid OpinionFilter filter,
      @RestQuery @Nullable @Size(max = 100) String after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return desk.page(filter, after, limit);
  }

  /// What is promised and not done, by who owes it.
  @GET
  @Path("debts")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<OpinionDebt> debts(@RestQuery @Nullable @Size(max = 60) String unit) {
    return desk.debts(unit);
  }

  /// The ledger as a file, narrowed like the list.
  @GET
  @Path("export")
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = SheetFormat.CSV_TYPE),
        @Content(mediaType = SheetFormat.XLSX_TYPE)
      })
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public Response export(@BeanParam @Valid OpinionFilter filter, @Context Request request) {
    var format = SheetFormat.asked(request);
    var rows = desk.exported(filter);
    return Download.kept(
        out -> OpinionDesk.write(rows, format, out),
        format.mediaType(),
        "Sổ ý kiến." + format.ending());
  }

  private static RestResponse<OpinionView> answer(OpinionView view) {
    return Revision.answer(view, view.revision());
  }
}
