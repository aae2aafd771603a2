package vn.thanthien.reporting.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.reporting.opendata.OpenFigures.OpenFigure;

/// A commune's figures with their definitions, for everybody.
@Path("/api/open-data/{unit}")
class OpenDataResource {

  private static final Sheet<OpenFigure> SHEET =
      new Sheet<>(
          "Số liệu",
          List.of(),
          List.of(
              Column.text("ma_chi_tieu", 10, OpenFigure::code),
              Column.text("ten_chi_tieu", 40, OpenFigure::name),
              Column.text("phan_to", 20, OpenFigure::part),
              Column.text("gia_tri", 12, figure -> plain(figure.value())),
              Column.text("tu_so", 12, figure -> plain(figure.numerator())),
              Column.text("mau_so", 12, figure -> plain(figure.denominator())),
              Column.text("don_vi_tinh", 12, OpenFigure::countedIn),
              Column.text("hien_thi", 20, OpenFigure::text),
              Column.text("tu_so_la", 40, OpenFigure::numeratorIs),
              Column.text("mau_so_la", 40, OpenFigure::denominatorIs),
              Column.text("can_cu", 40, OpenFigure::legalBasis)),
          _ -> false);

  private final OpenFigureReader reader;

  @Inject
  OpenDataResource(OpenFigureReader reader) {
    this.reader = reader;
  }

  /// The figures of the newest issued report, or of the one over the period asked for.
  ///
  /// @param from first day of the period
  /// @param to first day after it
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  public OpenFigures figures(
      String unit, @RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate to) {
    return reader.of(unit, from, to);
  }

  /// The same as a file.
  @GET
  @Path("figures.csv")
  @Produces(SheetFormat.CSV_TYPE)
  @PermitAll
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = SheetFormat.CSV_TYPE)})
  public Response csv(
      String unit, @RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate to) {
    var figures = reader.of(unit, from, to);
    return Download.kept(
        out -> {
          try (var sheet = SheetFormat.CSV.open(SHEET, out)) {
            for (var figure : figures.figures()) {
              sheet.write(figure);
            }
          }
        },
        SheetFormat.CSV_TYPE,
        "so-lieu-%s-%s-%s.csv".formatted(unit, figures.from(), figures.to().minusDays(1)));
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
