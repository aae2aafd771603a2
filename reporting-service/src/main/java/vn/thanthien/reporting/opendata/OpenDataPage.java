package vn.thanthien.reporting.opendata;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.text.VietnameseFormat;

/// The same for reading: one page without a script, that needs no sign-in.
@Path("/open/{unit}")
class OpenDataPage {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final OpenFigureReader reader;

  @Inject
  OpenDataPage(OpenFigureReader reader) {
    this.reader = reader;
  }

  @GET
  @Produces(HTML)
  @PermitAll
  @APIResponse(
      responseCode = "200",
      description = "the page",
      content = @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "404",
      description = "a page that says there is nothing",
      content = @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)))
  public String page(
      String unit, @RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate to) {
    var figures = reader.of(unit, from, to);
    return Pages.figures(
            unit,
            figures,
            VietnameseFormat.date(figures.from()),
            VietnameseFormat.date(figures.to().minusDays(1)),
            VietnameseFormat.date(figures.date()))
        .render();
  }

  /// What there is not, a citizen reads as a page too.
  @ServerExceptionMapper(Refusal.class)
  Response nothing(UriInfo asked) {
    return Response.status(Response.Status.NOT_FOUND)
        .type(HTML)
        .entity(Pages.nothing(!asked.getQueryParameters().isEmpty()).render())
        .build();
  }

  /// A day that is none.
  @ServerExceptionMapper(NotFoundException.class)
  Response unreadable(UriInfo asked) {
    return nothing(asked);
  }

  @CheckedTemplate(basePath = "open")
  static class Pages {

    private Pages() {}

    static native TemplateInstance figures(
        String unit, OpenFigures figures, String first, String last, String date);

    /// @param ofPeriod whether a period was asked for
    static native TemplateInstance nothing(boolean ofPeriod);
  }
}
