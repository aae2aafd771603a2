package vn.thanthien.reporting.opendata;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;

/// The same for reading: one page without a script, that needs no sign-in.
@Path("/open/{unit}")
class OpenDataPage {

  private final OpenFigureReader reader;

  @Inject
  OpenDataPage(OpenFigureReader reader) {
    this.reader = reader;
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @PermitAll
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

  @CheckedTemplate(basePath = "open")
  static class Pages {

    private Pages() {}

    static native TemplateInstance figures(
        String unit, OpenFigures figures, String first, String last, String date);
  }
}
