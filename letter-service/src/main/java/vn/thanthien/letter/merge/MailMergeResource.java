package vn.thanthien.letter.merge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.letter.template.Occasion;

/// Letters for a whole list of people.
@Path("/api/letters/mail-merges")
@Produces(MediaType.APPLICATION_JSON)
class MailMergeResource {

  private final MailMergeDesk desk;
  private final MailMerges merges;
  private final MergeFile file;
  private final Idempotency idempotency;

  @Inject
  MailMergeResource(
      MailMergeDesk desk, MailMerges merges, MergeFile file, Idempotency idempotency) {
    this.desk = desk;
    this.merges = merges;
    this.file = file;
    this.idempotency = idempotency;
  }

  /// What the list would make, with every row at fault; nothing is kept.
  @POST
  @Path("preview")
  @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @RolesAllowed(Role.LETTER_CLERK)
  public MergePreviewView preview(
      @RestQuery @Nullable @Size(max = 60) String unit,
      @RestQuery @NotNull LetterKind kind,
      @RestQuery @Nullable LifeEvent lifeEvent,
      @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      InputStream content)
      throws IOException {
    var occasion = new Occasion(kind, lifeEvent);
    return desk.preview(unit, occasion, file.read(content.readAllBytes(), contentType));
  }

  /// Drafts a letter for every row, or for none.
  @POST
  @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  @APIResponseSchema(value = MailMergeView.class, responseCode = "201")
  public RestResponse<MailMergeView> make(
      @RestQuery @Nullable @Size(max = 60) String unit,
      @RestQuery @NotNull LetterKind kind,
      @RestQuery @Nullable LifeEvent lifeEvent,
      @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      InputStream content)
      throws IOException {
    var occasion = new Occasion(kind, lifeEvent);
    var bytes = content.readAllBytes();
    var read = file.read(bytes, contentType);
    var id =
        idempotency.once(
            List.of(String.valueOf(unit), occasion, bytes),
            () -> desk.make(unit, occasion, read, bytes));
    return RestResponse.ResponseBuilder.<MailMergeView>created(
            URI.create("/api/letters/mail-merges/" + id))
        .entity(MailMergeView.of(merges.get(id)))
        .build();
  }

  /// The newest first.
  @GET
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public Page<MailMergeView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(merges.page(after, limit), limit, MailMerge::id, MailMergeView::of);
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public MailMergeView one(UUID id) {
    return MailMergeView.of(merges.get(id));
  }
}
