package vn.thanthien.kernel.reference;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thanthien.kernel.contract.reference.CalendarYearState;
import vn.thanthien.kernel.contract.reference.ReferenceFact;
import vn.thanthien.kernel.contract.reference.UnitState;
import vn.thanthien.kernel.projection.Arrival;
import vn.thanthien.kernel.projection.FactIntake;

/// Keeps the unit tree and the calendar of this service as reporting-service publishes them.
@ApplicationScoped
class ReferenceProjection {

  private final FactIntake intake;
  private final Units units;
  private final Calendars calendars;

  @Inject
  ReferenceProjection(FactIntake intake, Units units, Calendars calendars) {
    this.intake = intake;
    this.units = units;
    this.calendars = calendars;
  }

  @Incoming("reference-events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, ReferenceFact.class, this::project);
  }

  private void project(List<Arrival<ReferenceFact>> arrivals) throws SQLException {
    var changedUnits = new ArrayList<UnitState>();
    var changedYears = new ArrayList<CalendarYearState>();
    for (var arrival : arrivals) {
      switch (arrival.fact()) {
        case UnitState unit -> changedUnits.add(unit);
        case CalendarYearState year -> changedYears.add(year);
      }
    }
    if (!changedUnits.isEmpty()) {
      units.keep(changedUnits);
    }
    if (!changedYears.isEmpty()) {
      calendars.keep(changedYears);
    }
  }
}
