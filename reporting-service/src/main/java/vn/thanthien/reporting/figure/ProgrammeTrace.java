package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.programme.Investments;
import vn.thanthien.reporting.programme.ProgrammeEvent;
import vn.thanthien.reporting.programme.ProgrammeEventKind;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.record.CounterReader;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.RecordReader.CountedRecord;

/// The survey rounds and programme records behind a figure; few enough for one page.
@ApplicationScoped
class ProgrammeTrace {

  private final CommuneReader communes;
  private final ProgrammeEvents events;
  private final Investments investments;
  private final CounterReader counters;
  private final ProgrammeFigures figures;

  @Inject
  ProgrammeTrace(
      CommuneReader communes,
      ProgrammeEvents events,
      Investments investments,
      CounterReader counters,
      ProgrammeFigures figures) {
    this.communes = communes;
    this.events = events;
    this.investments = investments;
    this.counters = counters;
    this.figures = figures;
  }

  /// @param days of the period on which something may be owed
  List<CountedRecord> records(
      Indicator indicator,
      Collection<String> units,
      Period period,
      Period days,
      Map<String, String> by) {
    return switch (indicator.source()) {
      case BRIEFED_STAFF ->
          staff(communes.numbers(units, period, days), ProgrammeEventKind.BRIEFING);
      case COMMITTED_STAFF ->
          staff(communes.numbers(units, period, days), ProgrammeEventKind.COMMITMENT);
      case MEETINGS ->
          meetings(
              units,
              period,
              days,
              "MONTHLY".equals(by.get("rhythm"))
                  ? ProgrammeEventKind.MONTHLY_MEETING
                  : ProgrammeEventKind.WEEKLY_MEETING);
      case INVESTMENT -> investments(units, period);
      case SURVEY_BALLOTS, SURVEY_SATISFIED, SURVEY_VERY_SATISFIED, SURVEY_GROUPS ->
          counters.rounds(units, period, by.get("phase"), by.get("runner"));
      case RECORDS, RECEPTION_CHAIRMAN, RECEPTION_SECRETARY ->
          throw new IllegalArgumentException(indicator.code() + " is traced elsewhere");
    };
  }

  /// Every event weighs the people it adds to those before it, so that the weights are the figure;
  /// a commune without a headcount is left out there too.
  private static List<CountedRecord> staff(CommuneNumbers communes, ProgrammeEventKind kind) {
    var counted = new ArrayList<CountedRecord>();
    for (var owner : communes.communes()) {
      var held = communes.staffEvents(owner, kind);
      if (communes.headcount(owner, held) != null) {
        for (var i = 0; i < held.size(); i++) {
          var before = ProgrammeFigures.distinct(held.subList(0, i));
          var after = ProgrammeFigures.distinct(held.subList(0, i + 1));
          counted.add(record(held.get(i), after - before));
        }
      }
    }
    return counted;
  }

  /// A commune's first ones, as many as it owes.
  private List<CountedRecord> meetings(
      Collection<String> units, Period period, Period days, ProgrammeEventKind kind) {
    var held = events.below(units, days.from(), days.to(), Set.of(kind));
    return communes.numbers(units, period, days).communes().stream()
        .map(CommuneNumbers.Counted::id)
        .filter(Objects::nonNull)
        .flatMap(
            owner -> held.getOrDefault(owner, List.of()).stream().limit(figures.owed(kind, days)))
        .map(event -> record(event, 1))
        .toList();
  }

  private static CountedRecord record(ProgrammeEvent event, long weight) {
    return new CountedRecord(event.id(), "EVENT", event.unit(), null, event.heldOn(), weight);
  }

  private List<CountedRecord> investments(Collection<String> units, Period period) {
    return investments.below(units, period.from(), period.to()).stream()
        .map(investment ->
            new CountedRecord(
                investment.id(),
                "INVESTMENT",
                investment.unit(),
                null,
                investment.spentOn(),
                investment.amount()))
        .toList();
  }
}
