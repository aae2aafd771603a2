package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import vn.thanthien.reporting.programme.Profiles;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.ReceptionReader;
import vn.thanthien.reporting.unit.UnitTree;

/// Begins to read what is counted commune by commune.
@ApplicationScoped
class CommuneReader {

  final UnitTree units;
  final ReceptionReader receptions;
  final ProgrammeEvents events;
  final Profiles profiles;

  @Inject
  CommuneReader(
      UnitTree units, ReceptionReader receptions, ProgrammeEvents events, Profiles profiles) {
    this.units = units;
    this.receptions = receptions;
    this.events = events;
    this.profiles = profiles;
  }

  /// @param days of the period on which something may be owed
  CommuneNumbers numbers(Collection<String> above, Period period, Period days) {
    return new CommuneNumbers(this, above, period, days);
  }
}
