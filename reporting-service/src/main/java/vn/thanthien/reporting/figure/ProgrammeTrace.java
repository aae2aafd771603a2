package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.programme.Investments;
import vn.thanthien.reporting.programme.ProgrammeEventKind;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.record.CounterReader;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.RecordReader.CountedRecord;
import vn.thanthien.reporting.unit.Unit;
import vn.thanthien.reporting.unit.UnitTree;

/// The survey rounds and programme records behind a figure; few enough for one page.
@ApplicationScoped
class ProgrammeTrace {

  private final UnitTree units;
  private final ProgrammeEvents events;
  private final Investments investments;
  private final CounterReader counters;

  @Inject
  ProgrammeTrace(
      UnitTree units, ProgrammeEvents events, Investments investments, CounterReader counters) {
    this.units = units;
    this.events = events;
    this.investments = investments;
    this.counters = counters;
  }

  List<CountedRecord> records(
      Indicator indicator, String unit, Period period, Map<String, String> by) {
    return switch (indicator.source()) {
      case BRIEFED_STAFF -> events(unit, period, ProgrammeEventKind.BRIEFING);
      case COMMITTED_STAFF -> events(unit, period, ProgrammeEventKind.COMMITMENT);
      case MEETINGS ->
          events(
              unit,
              period,
              "MONTHLY".equals(by.get("rhythm"))
                  ? ProgrammeEventKind.MONTHLY_MEETING
                  : ProgrammeEventKind.WEEKLY_MEETING);
      case INVESTMENT -> investments(unit, period);
      case SURVEY_BALLOTS, SURVEY_SATISFIED, SURVEY_VERY_SATISFIED, SURVEY_GROUPS ->
          counters.rounds(unit, period, by.get("phase"), by.get("runner"));
      case RECORDS, RECEPTION_CHAIRMAN, RECEPTION_SECRETARY ->
          throw new IllegalArgumentException(indicator.code() + " is traced elsewhere");
    };
  }

  private List<CountedRecord> events(String unit, Period period, ProgrammeEventKind kind) {
    return owners(unit, period)
        .flatMap(owner -> events.of(owner.id(), period.from(), period.to()).stream())
        .filter(event -> event.kind() == kind)
        .map(event -> new CountedRecord(event.id(), "EVENT", event.unit(), 1))
        .toList();
  }

  private List<CountedRecord> investments(String unit, Period period) {
    return investments.below(unit, period.from(), period.to()).stream()
        .map(investment ->
            new CountedRecord(
                investment.id(), "INVESTMENT", investment.unit(), investment.amount()))
        .toList();
  }

  private Stream<Unit> owners(String unit, Period period) {
    return units.communes(unit, period.from(), period.to()).stream();
  }
}
