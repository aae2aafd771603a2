package vn.thanthien.survey.rating;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.thanthien.survey.ballotpage.PageWriter;

/// What the screen at a desk shows: a greeting, the question while somebody is invited, thanks. It
/// looks again by itself every few seconds, without JavaScript.
@Path("/s/kiosk/{link}")
@Produces(PageWriter.HTML)
class KioskPageResource {

  private static final int LOOKS_AGAIN_SECONDS = 5;

  private final RatingDesk desk;
  private final PageWriter writer;

  @Inject
  KioskPageResource(RatingDesk desk, PageWriter writer) {
    this.desk = desk;
    this.writer = writer;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(String link) {
    return page(link, false);
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response rate(String link, @FormParam("rating") @Nullable String rating) {
    var known = Arrays.stream(Rating.values()).filter(one -> one.name().equals(rating)).findFirst();
    return page(link, known.isPresent() && desk.rate(link, known.get()));
  }

  private Response page(String link, boolean rated) {
    var screen = desk.screen(link).orElse(null);
    if (screen == null) {
      return writer.page(
          404, KioskPages.kiosk(writer.style(), "", "", false, false, Rating.values()));
    }
    var page =
        KioskPages.kiosk(
            writer.style(),
            screen.desk(),
            screen.officer(),
            screen.asking(),
            rated,
            Rating.values());
    var answer = writer.page(200, page);
    return Response.fromResponse(answer)
        .header("Refresh", LOOKS_AGAIN_SECONDS + "; url=/s/kiosk/" + link)
        .build();
  }
}
