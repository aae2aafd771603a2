package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import vn.thanthien.kernel.contract.petition.LeaderRole;
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
    var role = role(indicator);
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
      var due = owed(role, commune, days);
      owed += due;
      held +=
          Math.min(
              due, role == LeaderRole.CHAIRMAN ? commune.chairmanWeeks() : commune.secretaryDays());
    }
    return asked.figure(
        indicator,
        Map.of(),
        recorded ? FigureValue.of(indicator.form(), held, owed) : FigureValue.unknown(),
        unrecorded == 0 ? Map.of() : Map.of(UNRECORDED, unrecorded),
        null);
  }

  /// Whose receptions an indicator counts.
  static LeaderRole role(Indicator indicator) {
    return indicator.source() == Indicator.Source.RECEPTION_CHAIRMAN
        ? LeaderRole.CHAIRMAN
        : LeaderRole.PARTY_SECRETARY;
  }

  /// The weeks or days a leader of a commune owes, of one that exists then.
  long owed(LeaderRole role, CommuneNumbers.Counted commune, Period days) {
    var within = commune.within(days);
    return indicators
        .duty(
            role == LeaderRole.CHAIRMAN ? "reception.chair.commune" : "reception.secretary.commune")
        .owed(within.from(), within.to());
  }
}
