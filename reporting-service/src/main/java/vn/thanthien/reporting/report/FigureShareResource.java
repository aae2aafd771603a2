package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.material.CommuneShare;

/// What a figure of a district's report is summed from: the same figure in each commune's report.
@Path("/api/reports/{id}/figures/{code}/communes")
@Produces(MediaType.APPLICATION_JSON)
class FigureShareResource {

  private final Reports reports;
  private final ReportContents contents;

  @Inject
  FigureShareResource(Reports reports, ReportContents contents) {
    this.reports = reports;
    this.contents = contents;
  }

  /// One line for each commune, also for one whose report is missing.
  ///
  /// @param by the figure's breakdown as `name:value`, empty for the whole
  @GET
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.PLATFORM_ADMIN
  })
  public List<FigureShare> communes(UUID id, String code, @RestQuery List<String> by) {
    var part = part(by);
    return contents.of(reports.get(id)).material().communes().stream()
        .map(share -> FigureShare.of(share, code, part))
        .toList();
  }

  private static SortedMap<String, String> part(List<String> by) {
    var part = new TreeMap<String, String>();
    for (var pair : by) {
      var colon = pair.indexOf(':');
      if (colon < 1) {
        throw new Refusal(ProblemType.INVALID, "Cần dạng tên:giá-trị.", "by");
      }
      part.put(pair.substring(0, colon), pair.substring(colon + 1));
    }
    return part;
  }

  /// A commune's part in a figure.
  ///
  /// @param report the commune's, absent while none was received
  /// @param notation for example "07/BC-UBND"
  /// @param text as printed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FigureShare(
      Figure.UnitName unit,
      @Nullable UUID report,
      @Nullable String notation,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      String text,
      FigureState state) {

    static FigureShare of(CommuneShare share, String code, Map<String, String> by) {
      var unit = new Figure.UnitName(share.unit().id(), share.unit().name());
      if (!share.isReceived()) {
        return new FigureShare(
            unit, null, null, null, null, share.absence(), FigureState.NO_REPORT);
      }
      return share.figuresByRunner().stream()
          .filter(figure -> figure.code().equals(code) && figure.by().equals(by))
          .findFirst()
          .map(figure ->
              new FigureShare(
                  unit,
                  share.report(),
                  share.notation(),
                  figure.numerator(),
                  figure.denominator(),
                  figure.text(),
                  figure.state()))
          .orElseGet(() ->
              new FigureShare(
                  unit,
                  share.report(),
                  share.notation(),
                  null,
                  null,
                  "không phát sinh",
                  FigureState.NONE_OCCURRED));
    }
  }
}
