package vn.thanthien.petition.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// When and where the leaders of a unit receive citizens, for everybody's calendar (RFC 5545).
@Path("/api/receptions/calendars/{unit}")
class CalendarFeedResource {

  private static final String ICALENDAR = "text/calendar";

  private final CalendarFeed feed;

  @Inject
  CalendarFeedResource(CalendarFeed feed) {
    this.feed = feed;
  }

  @GET
  @Produces(ICALENDAR)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = ICALENDAR)})
  @PermitAll
  public Response calendar(String unit) {
    return Response.ok(feed.of(unit), ICALENDAR + ";charset=utf-8").build();
  }
}
