package vn.thanthien.reporting.opendata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.indicator.PartNames;
import vn.thanthien.reporting.opendata.OpenFigures.OpenFigure;
import vn.thanthien.reporting.opendata.OpenFigures.Span;
import vn.thanthien.reporting.report.IssuedReports;
import vn.thanthien.reporting.report.IssuedReports.Issued;
import vn.thanthien.reporting.rule.RuleFiles;

/// Reads what a unit shows to everybody: with the unit's own eyes, and only what its leader has
/// approved and issued.
@Startup
@ApplicationScoped
class OpenFigureReader {

  private final OpenUnits open;
  private final IssuedReports reports;
  private final Indicators indicators;
  private final Units units;
  private final PublicRules rules;
  private final PartNames parts;

  @Inject
  OpenFigureReader(
      OpenUnits open, IssuedReports reports, Indicators indicators, Units units, RuleFiles files) {
    this.open = open;
    this.reports = reports;
    this.indicators = indicators;
    this.units = units;
    rules = PublicRules.of(files);
    parts = PartNames.of(files);
  }

  /// The figures of a unit over a period, the newest where none is asked for.
  ///
  /// @throws Refusal `not-found`, the same for an unknown unit, one that shows nothing, and a
  ///   period without a report
  OpenFigures of(String unit, @Nullable LocalDate from, @Nullable LocalDate to) {
    var name = units.find(unit).map(Units.Node::name).orElseThrow(OpenFigureReader::nothing);
    return UnitScope.asUnit(
        unit, () -> QuarkusTransaction.requiringNew().call(() -> read(unit, name, from, to)));
  }

  private OpenFigures read(
      String unit, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (open.of(unit).filter(OpenData::isOpen).isEmpty()) {
      throw nothing();
    }
    var issued = reports.inForce(unit);
    var report =
        issued.stream()
            .filter(one -> from == null || one.from().equals(from))
            .filter(one -> to == null || one.to().equals(to))
            .findFirst()
            .orElseThrow(OpenFigureReader::nothing);
    var lastDay = report.to().minusDays(1);
    return new OpenFigures(
        name,
        report.from(),
        report.to(),
        report.notation(),
        report.date(),
        new Suppression(rules, code -> indicators.find(code, lastDay).orElse(null))
            .of(reports.figures(report)).stream()
                .flatMap(shown -> figure(shown, lastDay).stream())
                .toList(),
        issued.stream().map(OpenFigureReader::span).distinct().toList());
  }

  private static Span span(Issued report) {
    return new Span(report.from(), report.to());
  }

  private Optional<OpenFigure> figure(Suppression.Shown shown, LocalDate day) {
    var figure = shown.figure();
    return indicators
        .find(figure.code(), day)
        .map(indicator ->
            new OpenFigure(
                figure.code(),
                figure.name(),
                figure.by(),
                parts.of(figure.by()),
                shown.withheld() ? null : figure.value(),
                shown.withheld() ? null : figure.numerator(),
                shown.withheld() ? null : figure.denominator(),
                figure.unitVi(),
                shown.withheld()
                    ? "không công bố (giữ kín nhóm dưới %d)".formatted(rules.smallest())
                    : figure.text(),
                shown.withheld(),
                indicator.numeratorVi(),
                indicator.denominatorVi(),
                indicator.legalBasis()));
  }

  private static Refusal nothing() {
    return new Refusal(ProblemType.NOT_FOUND, "Đơn vị này chưa công bố số liệu của kỳ đó.");
  }
}
