package vn.thanthien.reporting.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.figure.Figures;
import vn.thanthien.reporting.figure.Sight;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.programme.Investments;
import vn.thanthien.reporting.programme.Postings;
import vn.thanthien.reporting.programme.Profiles;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.programme.SteeringDocuments;
import vn.thanthien.reporting.programme.Targets;
import vn.thanthien.reporting.record.CounterReader;
import vn.thanthien.reporting.record.DoubtReader;
import vn.thanthien.reporting.record.Doubts;
import vn.thanthien.reporting.record.Measure;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.ReceptionReader;
import vn.thanthien.reporting.record.RecordReader;
import vn.thanthien.reporting.record.Totals;
import vn.thanthien.reporting.record.VisitReader;
import vn.thanthien.reporting.unit.ReportingGroups;
import vn.thanthien.reporting.unit.UnitTree;

/// Gathers what a report is written from, in the caller's transaction and scope.
@ApplicationScoped
public class Materials {

  private static final String REPORTS_ON_TIME = "R01";

  private final UnitTree units;
  private final ReportingGroups groups;
  private final Figures figures;
  private final Indicators indicators;
  private final CounterReader counters;
  private final DoubtReader doubts;
  private final RecordReader records;
  private final VisitReader visits;
  private final ReceptionReader receptions;
  private final Profiles profiles;
  private final SteeringDocuments documents;
  private final ProgrammeEvents events;
  private final Investments investments;
  private final Postings postings;
  private final Targets targets;
  private final Standings standings;
  private final Clock clock;

  @Inject
  Materials(
      UnitTree units,
      ReportingGroups groups,
      Figures figures,
      Indicators indicators,
      CounterReader counters,
      DoubtReader doubts,
      RecordReader records,
      VisitReader visits,
      ReceptionReader receptions,
      Profiles profiles,
      SteeringDocuments documents,
      ProgrammeEvents events,
      Investments investments,
      Postings postings,
      Targets targets,
      Standings standings,
      Clock clock) {
    this.units = units;
    this.groups = groups;
    this.figures = figures;
    this.indicators = indicators;
    this.counters = counters;
    this.doubts = doubts;
    this.records = records;
    this.visits = visits;
    this.receptions = receptions;
    this.profiles = profiles;
    this.documents = documents;
    this.events = events;
    this.investments = investments;
    this.postings = postings;
    this.targets = targets;
    this.standings = standings;
    this.clock = clock;
  }

  /// What a commune reports from, as its records say now.
  ///
  /// @param dataUntil last day whose records count, the period's last day where absent; a later one
  ///   only admits letters of apology
  /// @param withPredecessors whether the records of the units it came from count too
  public Material ofCommune(
      String unit,
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate dataUntil,
      boolean withPredecessors) {
    var until = dataUntil == null ? to : dataUntil.plusDays(1);
    var period = new Period(from, until.isBefore(to) ? until : to);
    var cutoff = VietnamTime.startOf(until);
    var lastDay = period.to().minusDays(1);
    var counted = withPredecessors ? units.withPredecessors(List.of(unit)) : List.of(unit);
    var totals = counters.totals(counted, period, cutoff);
    return new Material(
        UnitCard.of(units.get(unit)),
        from,
        to,
        figures.of(unit, withPredecessors ? Sight.AS_TODAY : Sight.AS_THEN, period, cutoff).stream()
            // whether a report comes in time is not known while it is written
            .filter(figure -> !figure.code().equals(REPORTS_ON_TIME))
            .map(figure -> told(figure, lastDay))
            .toList(),
        register(totals, pausedLate(counted, period)),
        totals.surveys(),
        programme(unit, counted, period),
        List.of(),
        doubts.of(counted, period),
        visits.of(counted, period),
        receptions.counts(counted, period),
        null);
  }

  /// What a unit above communes reports from: what their reports say, which of these came in time,
  /// and its own targets; these are of all its communes, and not told of a group of them.
  ///
  /// @param group whose communes they are, absent where they are all the unit's
  public Material ofCommunes(
      String unit,
      @Nullable UUID group,
      LocalDate from,
      LocalDate to,
      List<CommuneShare> communes) {
    var totals = new RollUp(communes);
    var period = new Period(from, to);
    var own = programme(unit, List.of(unit), period);
    return new Material(
        UnitCard.of(units.get(unit)),
        from,
        to,
        Stream.concat(
                totals.figures().stream(),
                figures.of(unit, group, period, List.of(REPORTS_ON_TIME)).stream()
                    .map(figure -> told(figure, to.minusDays(1))))
            .toList(),
        totals.register(),
        totals.surveys(),
        group == null ? own : own.withoutTargets(),
        communes,
        Doubts.NONE,
        null,
        null,
        groups.name(group));
  }

  private ReportFigure told(Figure figure, LocalDate day) {
    return ReportFigure.of(figure, indicators.find(figure.code(), day).orElseThrow());
  }

  /// @param counted whose records of what was done count; what stands is the unit's own
  private Programme programme(String unit, List<String> counted, Period period) {
    var from = period.from();
    var to = period.to();
    var year = to.minusDays(1).getYear();
    return new Programme(
        profiles.known(unit, year).values().stream()
            .map(fact ->
                new Programme.ProfileValue(
                    fact.name().name(), fact.number(), fact.text(), fact.asOf()))
            .toList(),
        documents.of(counted, to).stream()
            .map(document ->
                new Programme.Document(
                    document.chain().name(),
                    document.level().name(),
                    document.purpose().name(),
                    document.issuer(),
                    document.documentType(),
                    document.displayForm(),
                    document.issuedOn(),
                    document.subject()))
            .toList(),
        events.of(counted, from, to).stream()
            .map(event ->
                new Programme.Happening(
                    event.kind().name(), event.heldOn(), event.title(), event.attended()))
            .toList(),
        investments.of(counted, from, to).stream()
            .map(investment ->
                new Programme.Investment(
                    Objects.requireNonNull(investment.amount()),
                    investment.purpose(),
                    investment.spentOn()))
            .toList(),
        postings.of(unit, to).stream()
            .map(posting ->
                new Programme.Posting(
                    posting.kind().name(), posting.place(), posting.postedOn(), posting.note()))
            .toList(),
        targets.of(unit, year).stream()
            .map(target -> new Programme.Target(target.indicator(), target.value(), target.year()))
            .toList(),
        standings.of(unit, to));
  }

  private long pausedLate(List<String> counted, Period period) {
    var now = clock.instant();
    var until = now.isBefore(period.end()) ? now : period.end();
    return records
        .counts(
            List.of(Measure.PAUSED_LATE, Measure.STOPPED_LATE),
            new RecordReader.Question(counted, period.start(), until, period.end(), 0))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Register register(Totals totals, long pausedLate) {
    return new Register(
        totals.opening(Measure.IN_PROGRESS) + totals.opening(Measure.PAUSED),
        totals.of(Measure.RECEIVED_ONLINE),
        totals.of(Measure.RECEIVED_IN_PERSON),
        totals.of(Measure.RECEIVED_POSTAL),
        totals.of(Measure.COMPLETED_EARLY),
        totals.of(Measure.COMPLETED_ON_TIME),
        totals.of(Measure.COMPLETED_LATE),
        totals.of(Measure.WITHDRAWN),
        totals.of(Measure.STOPPED),
        totals.of(Measure.IN_PROGRESS),
        totals.of(Measure.OVERDUE),
        totals.of(Measure.PAUSED),
        totals.of(Measure.NOT_ACCEPTED),
        pausedLate);
  }
}
