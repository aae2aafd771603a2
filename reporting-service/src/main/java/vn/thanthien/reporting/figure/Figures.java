package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.indicator.Term;
import vn.thanthien.reporting.record.CounterReader;
import vn.thanthien.reporting.record.Inquiry;
import vn.thanthien.reporting.record.Measure;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.RecordReader;

/// The figures of a unit over a period. A unit above others is computed from the sums of what lies
/// below it, never from their rates. Runs in the caller's transaction and sees what the caller
/// sees.
@ApplicationScoped
public class Figures {

  private final Inquiry inquiry;
  private final Subjects subjects;
  private final Indicators indicators;
  private final CounterReader counters;
  private final RecordReader records;
  private final CommuneReader communes;
  private final SurveyFigures surveys;
  private final ReceptionFigures receptions;
  private final ProgrammeFigures programme;
  private final Clock clock;

  @Inject
  Figures(
      Inquiry inquiry,
      Subjects subjects,
      Indicators indicators,
      CounterReader counters,
      RecordReader records,
      CommuneReader communes,
      SurveyFigures surveys,
      ReceptionFigures receptions,
      ProgrammeFigures programme,
      Clock clock) {
    this.inquiry = inquiry;
    this.subjects = subjects;
    this.indicators = indicators;
    this.counters = counters;
    this.records = records;
    this.communes = communes;
    this.surveys = surveys;
    this.receptions = receptions;
    this.programme = programme;
    this.clock = clock;
  }

  /// Every figure of a unit as it was then, at the period's end.
  ///
  /// @throws vn.thanthien.kernel.problem.Refusal `not-found` for a unit the caller may not see
  public List<Figure> of(String unit, Period period) {
    return of(unit, null, period, Set.of());
  }

  /// The same of some indicators, of all where none is named.
  ///
  /// @param group of the unit whose figures they are, absent for the unit's own
  public List<Figure> of(
      String unit, @Nullable UUID group, Period period, Collection<String> codes) {
    var subject =
        group == null
            ? subjects.of(unit, Sight.AS_THEN)
            : subjects.ofGroup(group, period.to().minusDays(1), Sight.AS_THEN);
    return of(subject, period, period.end(), codes);
  }

  /// Every figure of a unit.
  ///
  /// @param cutoff until which letters are considered, not before the period's last day
  /// @throws vn.thanthien.kernel.problem.Refusal `not-found` for a unit the caller may not see
  public List<Figure> of(String unit, Sight sight, Period period, Instant cutoff) {
    return of(subjects.of(unit, sight), period, cutoff, Set.of());
  }

  /// The figures of some indicators, letters considered until the cutoff; all else stands as at the
  /// period's end.
  ///
  /// @param codes of the indicators asked for, all where empty
  List<Figure> of(Subject subject, Period period, Instant cutoff, Collection<String> codes) {
    var asked = new Request(subject, period, cutoff);
    var wanted =
        indicators.on(period.to().minusDays(1)).stream()
            .filter(indicator -> codes.isEmpty() || codes.contains(indicator.code()))
            .toList();
    var days = dutyDays(asked);
    var numbers = new Numbers(counters, records, period, question(asked), uncounted(wanted));
    var numbersOfCommunes = communes.numbers(asked.units(), period, days);
    var spent = programme.spent(asked);
    inquiry.ask(asked.units(), lookups(wanted, subject, numbers, numbersOfCommunes, spent));
    var figures = new ArrayList<Figure>();
    for (var indicator : wanted) {
      figures.addAll(figures(indicator, asked, days, numbers, numbersOfCommunes, spent));
    }
    return figures;
  }

  /// What some indicators need to know, to be asked at once.
  private static List<Inquiry.Lookup<?>> lookups(
      List<Indicator> wanted,
      Subject subject,
      Numbers numbers,
      CommuneNumbers numbersOfCommunes,
      Inquiry.Lookup<Long> spent) {
    var lookups = new LinkedHashSet<Inquiry.Lookup<?>>();
    if (subject.named() != null) {
      lookups.add(subject.named());
    }
    for (var indicator : wanted) {
      switch (indicator.source()) {
        case RECORDS, SURVEY_BALLOTS, SURVEY_SATISFIED, SURVEY_VERY_SATISFIED, SURVEY_GROUPS ->
            lookups.addAll(numbers.lookups());
        case RECEPTION_CHAIRMAN,
            RECEPTION_SECRETARY,
            BRIEFED_STAFF,
            COMMITTED_STAFF,
            MEETINGS,
            OBLIGATIONS ->
            lookups.add(numbersOfCommunes.lookup());
        case INVESTMENT -> lookups.add(spent);
      }
    }
    return List.copyOf(lookups);
  }

  private static Set<Measure> uncounted(List<Indicator> wanted) {
    return wanted.stream()
        .flatMap(Indicator::terms)
        .map(Term::measure)
        .flatMap(measure -> measure.fromRecords().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
  }

  /// The records' own question: a period not yet over ends now.
  RecordReader.Question question(Request asked) {
    var now = clock.instant();
    return new RecordReader.Question(
        asked.units(),
        asked.period().start(),
        now.isBefore(asked.period().end()) ? now : asked.period().end(),
        asked.cutoff(),
        apologyLead(asked));
  }

  private int apologyLead(Request asked) {
    return indicators
        .duty(Indicators.APOLOGY_LEAD)
        .on(asked.period().from())
        .map(duty -> duty.times())
        .orElse(0);
  }

  private List<Figure> figures(
      Indicator indicator,
      Request asked,
      Period days,
      Numbers numbers,
      CommuneNumbers numbersOfCommunes,
      Inquiry.Lookup<Long> spent) {
    return switch (indicator.source()) {
      case RECORDS -> fromRecords(indicator, asked, numbers);
      case SURVEY_BALLOTS, SURVEY_SATISFIED, SURVEY_VERY_SATISFIED, SURVEY_GROUPS ->
          surveys.figures(indicator, asked, numbers);
      case RECEPTION_CHAIRMAN, RECEPTION_SECRETARY ->
          List.of(receptions.figure(indicator, asked, days, numbersOfCommunes));
      case BRIEFED_STAFF, COMMITTED_STAFF, MEETINGS ->
          programme.figures(indicator, asked, days, numbersOfCommunes);
      case INVESTMENT ->
          List.of(
              asked.figure(
                  indicator,
                  Map.of(),
                  FigureValue.of(indicator.form(), spent.answer(), null),
                  Map.of(),
                  null));
      case OBLIGATIONS -> List.of(obligations(indicator, asked, numbersOfCommunes));
    };
  }

  private static Figure obligations(Indicator indicator, Request asked, CommuneNumbers communes) {
    var onTime = 0L;
    var owed = 0L;
    for (var commune : communes.communes()) {
      onTime += commune.reportsOnTime();
      owed += commune.reportsOwed();
    }
    return asked.figure(
        indicator, Map.of(), FigureValue.of(indicator.form(), onTime, owed), Map.of(), null);
  }

  /// The days of a period on which something may be owed: none to come.
  Period dutyDays(Request asked) {
    var period = asked.period();
    var tomorrow = VietnamTime.dayOf(clock.instant()).plusDays(1);
    return tomorrow.isBefore(period.to()) && tomorrow.isAfter(period.from())
        ? new Period(period.from(), tomorrow)
        : period;
  }

  private static List<Figure> fromRecords(Indicator indicator, Request asked, Numbers numbers) {
    var figures = new ArrayList<Figure>();
    figures.add(
        asked.figure(
            indicator,
            Map.of(),
            numbers.any(indicator.unknownWhen())
                ? FigureValue.unknown()
                : FigureValue.of(
                    indicator.form(),
                    numbers.sum(indicator.numerator()),
                    indicator.denominator().isEmpty()
                        ? null
                        : (Long) numbers.sum(indicator.denominator())),
            numbers.exclusions(indicator),
            null));
    for (var part : indicator.breakdowns()) {
      figures.add(
          asked.figure(
              indicator,
              part.by(),
              FigureValue.of(indicator.form(), numbers.sum(part.numerator()), null),
              Map.of(),
              null));
    }
    return figures;
  }

  /// What is asked for.
  record Request(Subject subject, Period period, Instant cutoff) {

    List<String> units() {
      return subject.units();
    }

    Figure figure(
        Indicator indicator,
        Map<String, String> by,
        FigureValue value,
        Map<String, Long> exclusions,
        @Nullable String note) {
      return new Figure(
          indicator.code(),
          indicator.nameVi(),
          subject.name(),
          subject.including(),
          by,
          period.from(),
          period.to(),
          cutoff,
          value.numerator(),
          value.denominator(),
          exclusions,
          value.value(),
          value.text(),
          value.state(),
          indicator.ruleVersion(),
          note == null ? subject.note() : note);
    }
  }
}
