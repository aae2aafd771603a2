package vn.thanthien.letter.print;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.letter.paper.LetterPaper;

/// Letters on paper: one, or many under a list.
@Path("/api/letters")
class PrintResource {

  private final PrintDesk desk;
  private final PrintBatches batches;

  @Inject
  PrintResource(PrintDesk desk, PrintBatches batches) {
    this.desk = desk;
    this.batches = batches;
  }

  /// The letter as a PDF; from its issue on the same bytes every time.
  @GET
  @Path("{id}/print")
  @Produces(LetterPaper.MEDIA_TYPE)
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = LetterPaper.MEDIA_TYPE)})
  @APIResponse(responseCode = "409", ref = "Problem409")
  public Response print(UUID id) {
    return Download.shown(desk.print(id), LetterPaper.MEDIA_TYPE, "Thư.pdf");
  }

  @POST
  @Path("print-batches")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER})
  @APIResponseSchema(value = PrintBatchView.class, responseCode = "201")
  public RestResponse<PrintBatchView> make(@NotNull @Valid MakePrintBatch request) {
    var view = desk.make(request);
    return RestResponse.ResponseBuilder.<PrintBatchView>created(
            URI.create("/api/letters/print-batches/" + view.id()))
        .entity(view)
        .build();
  }

  /// The newest first.
  @GET
  @Path("print-batches")
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public Page<PrintBatchView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(batches.page(after, limit), limit, PrintBatch::id, PrintBatchView::of);
  }

  @GET
  @Path("print-batches/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public PrintBatchView one(UUID id) {
    return PrintBatchView.of(batches.get(id));
  }

  /// The batch as a PDF, the same bytes every time.
  @GET
  @Path("print-batches/{id}/file")
  @Produces(LetterPaper.MEDIA_TYPE)
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = LetterPaper.MEDIA_TYPE)})
  @APIResponse(responseCode = "409", ref = "Problem409")
  public Response file(UUID id) {
    return Download.shown(desk.batch(id), LetterPaper.MEDIA_TYPE, "Đợt in thư.pdf");
  }
}
