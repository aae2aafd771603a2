package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.record.Period;

/// Receptions held against receptions owed, commune by commune: what one does beyond its duty makes
/// up for no other's, so no rate is above 100 %. A commune that has recorded no session at all is
/// left out and named as excluded.
@ApplicationScoped
class ReceptionFigures {

  private static final String UNRECORDED = "xã chưa ghi buổi tiếp công dân nào";

  private final Indicators indicators;

  @Inject
  ReceptionFigures(Indicators indicators) {
    this.indicators = indicators;
  }

  Figure figure(Indicator indicator, Figures.Request asked, Period days, CommuneNumbers communes) {
    var chairman = indicator.source() == Indicator.Source.RECEPTION_CHAIRMAN;
    var duty =
        indicators.duty(chairman ? "reception.chair.commune" : "reception.secretary.commune");
    var recorded = false;
    var held = 0L;
    var owed = 0L;
    var unrecorded = 0L;
    for (var commune : communes.communes()) {
      if (!commune.existsIn(days)) {
        continue;
      }
      if (!commune.recordsReceptions()) {
        unrecorded += commune.number();
        continue;
      }
      recorded = true;
      var due = duty.owed(later(commune, days), earlier(commune, days));
      owed += due;
      held += Math.min(due, chairman ? commune.chairmanWeeks() : commune.secretaryDays());
    }
    return asked.figure(
        indicator,
        Map.of(),
        recorded ? FigureValue.of(indicator.form(), held, owed) : FigureValue.unknown(),
        unrecorded == 0 ? Map.of() : Map.of(UNRECORDED, unrecorded),
        null);
  }

  private static java.time.LocalDate later(CommuneNumbers.Counted commune, Period days) {
    return commune.validFrom().isAfter(days.from()) ? commune.validFrom() : days.from();
  }

  private static java.time.LocalDate earlier(CommuneNumbers.Counted commune, Period days) {
    var end = commune.validTo();
    return end != null && end.isBefore(days.to()) ? end : days.to();
  }
}
