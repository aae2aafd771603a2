package vn.thanthien.dossier.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thanthien.kernel.reference.Calendars;
import vn.thanthien.kernel.reference.Units;

/// The deadline rules of every unit, as its calendar and closing hour stand now.
@ApplicationScoped
public class Deadlines {

  private final Calendars calendars;
  private final Units units;

  @Inject
  Deadlines(Calendars calendars, Units units) {
    this.calendars = calendars;
    this.units = units;
  }

  /// Of a unit that keeps the usual closing hour.
  public Deadline usual() {
    return new Deadline(calendars.current(), Units.USUAL_CLOSING_TIME);
  }

  public Deadline of(String unit) {
    return new Deadline(calendars.current(), units.closingTime(unit));
  }

  /// Looks for a newer calendar now, where waiting a moment would count by the old one.
  public void refresh() {
    calendars.refresh();
  }
}
