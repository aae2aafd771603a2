package vn.thanthien.survey.result;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.sheet.SheetFormat;

/// What the ballots of a round say, with the flags beside it.
@Path("/api/survey-rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ResultResource {

  private final ResultDesk results;
  private final FlagDesk flags;

  @Inject
  ResultResource(ResultDesk results, FlagDesk flags) {
    this.results = results;
    this.flags = flags;
  }

  /// What the ballots said, once the ballot box is opened.
  @GET
  @Path("results")
  @APIResponse(responseCode = "200", description = "OK")
  @APIResponse(responseCode = "409", ref = "Problem409")
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public RoundResult results(UUID id) {
    return results.of(id);
  }

  /// What looks odd; it is counted like everything else.
  @GET
  @Path("flags")
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<Flag> flags(UUID id) {
    return flags.of(id);
  }

  /// The results as a file, one line a question and village; no words, no single ballot.
  @GET
  @Path("results/export")
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = SheetFormat.CSV_TYPE),
        @Content(mediaType = SheetFormat.XLSX_TYPE)
      })
  @APIResponse(responseCode = "409", ref = "Problem409")
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Response export(UUID id, @Context Request request) {
    var format = SheetFormat.asked(request);
    var result = results.of(id);
    return Download.kept(
        out -> ResultSheet.write(result, format, out),
        format.mediaType(),
        "Kết quả khảo sát %s.%s".formatted(result.closesOn(), format.ending()));
  }
}
