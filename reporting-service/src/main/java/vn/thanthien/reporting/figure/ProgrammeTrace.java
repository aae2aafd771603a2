package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.programme.Investments;
import vn.thanthien.reporting.programme.ProgrammeEvent;
import vn.thanthien.reporting.programme.ProgrammeEventKind;
import vn.thanthien.reporting.record.CounterReader;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.RecordReader.CountedRecord;
import vn.thanthien.reporting.unit.Unit;
import vn.thanthien.reporting.unit.UnitTree;

/// The survey rounds and programme records behind a figure; few enough for one page.
@ApplicationScoped
class ProgrammeTrace {

  private final UnitTree tree;
  private final Investments investments;
  private final CounterReader counters;
  private final ProgrammeFigures figures;

  @Inject
  ProgrammeTrace(
      UnitTree tree, Investments investments, CounterReader counters, ProgrammeFigures figures) {
    this.tree = tree;
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
      case BRIEFED_STAFF -> staff(units, period, ProgrammeEventKind.BRIEFING);
      case COMMITTED_STAFF -> staff(units, period, ProgrammeEventKind.COMMITMENT);
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
  private List<CountedRecord> staff(
      Collection<String> units, Period period, ProgrammeEventKind kind) {
    var counted = new ArrayList<CountedRecord>();
    for (var owner : owners(units, period)) {
      var held = figures.events(owner, period, kind);
      if (figures.headcount(owner, held, period) != null) {
        for (var i = 0; i < held.size(); i++) {
          var before = ProgrammeFigures.distinct(held.subList(0, i));
          var after = ProgrammeFigures.distinct(held.subList(0, i + 1));
          counted.add(record(held.get(i), after - before));
        }
      }
    }
    return counted;
  }

  private List<CountedRecord> meetings(
      Collection<String> units, Period period, Period days, ProgrammeEventKind kind) {
    return owners(units, period).stream()
        .flatMap(owner -> figures.countedMeetings(owner, days, kind).stream())
        .map(event -> record(event, 1))
        .toList();
  }

  private static CountedRecord record(ProgrammeEvent event, long weight) {
    return new CountedRecord(event.id(), "EVENT", event.unit(), weight);
  }

  private List<CountedRecord> investments(Collection<String> units, Period period) {
    return investments.below(units, period.from(), period.to()).stream()
        .map(investment ->
            new CountedRecord(
                investment.id(), "INVESTMENT", investment.unit(), investment.amount()))
        .toList();
  }

  private List<Unit> owners(Collection<String> units, Period period) {
    return tree.communes(units, period.from(), period.to());
  }
}
