package vn.thanthien.survey.tokensheet;

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
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.survey.round.SurveyRounds;

/// Sheets of one-time tokens of a round, to print and cut, and its poster.
@Path("/api/survey-rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
class TokenSheetResource {

  private static final String PDF = "application/pdf";

  private final TokenSheetDesk desk;
  private final TokenSheets sheets;
  private final SurveyRounds rounds;
  private final Idempotency idempotency;

  @Inject
  TokenSheetResource(
      TokenSheetDesk desk, TokenSheets sheets, SurveyRounds rounds, Idempotency idempotency) {
    this.desk = desk;
    this.sheets = sheets;
    this.rounds = rounds;
    this.idempotency = idempotency;
  }

  @POST
  @Path("token-sheets")
  @Transactional
  @RolesAllowed(Role.SURVEY_RUNNER)
  @APIResponseSchema(value = TokenSheetView.class, responseCode = "201")
  public RestResponse<TokenSheetView> issue(UUID id, @NotNull @Valid IssueTokens request) {
    var sheet = idempotency.once(request, () -> desk.issue(id, request).id());
    return RestResponse.ResponseBuilder.<TokenSheetView>created(
            URI.create("/api/survey-rounds/" + id + "/token-sheets/" + sheet))
        .entity(TokenSheetView.of(sheets.get(id, sheet)))
        .build();
  }

  @GET
  @Path("token-sheets")
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.AUDITOR})
  public Page<TokenSheetView> page(
      UUID id,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        sheets.page(rounds.get(id).id(), after, limit), limit, TokenSheet::id, TokenSheetView::of);
  }

  @GET
  @Path("token-sheets/{sheet}")
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.AUDITOR})
  public TokenSheetView one(UUID id, UUID sheet) {
    return TokenSheetView.of(sheets.get(id, sheet));
  }

  /// The slips to cut and hand out. Whoever holds a slip can cast its ballot, so only the runner
  /// prints them.
  @GET
  @Path("token-sheets/{sheet}/print")
  @Produces(PDF)
  @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = PDF))
  @RolesAllowed(Role.SURVEY_RUNNER)
  public Response print(UUID id, UUID sheet) {
    return Download.shown(desk.print(id, sheet), PDF, "Phiếu mã QR.pdf");
  }

  /// A poster that tells people how to take part; it carries no token.
  @GET
  @Path("poster")
  @Produces(PDF)
  @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = PDF))
  @RolesAllowed(Role.SURVEY_RUNNER)
  public Response poster(UUID id) {
    return Download.shown(desk.poster(id), PDF, "Áp phích khảo sát.pdf");
  }
}
