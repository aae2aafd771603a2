package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.programme.Investments;
import vn.thanthien.reporting.programme.ProgrammeEvent;
import vn.thanthien.reporting.programme.ProgrammeEventKind;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.ReceptionReader;
import vn.thanthien.reporting.record.RecordReader.CountedRecord;
import vn.thanthien.reporting.record.SurveyReader;
import vn.thanthien.reporting.record.SurveyReader.Weight;

/// What stands behind a figure that no terms count: receptions, survey rounds, programme records;
/// below the line, what each commune owed or how many people work there.
@ApplicationScoped
class ListedTrace {

  private final CommuneReader communes;
  private final ProgrammeEvents events;
  private final Investments investments;
  private final ReceptionReader receptions;
  private final SurveyReader surveys;
  private final ReceptionFigures receptionFigures;
  private final ProgrammeFigures programmeFigures;
  private final ObligationReader obligations;

  @Inject
  ListedTrace(
      CommuneReader communes,
      ProgrammeEvents events,
      Investments investments,
      ReceptionReader receptions,
      SurveyReader surveys,
      ReceptionFigures receptionFigures,
      ProgrammeFigures programmeFigures,
      ObligationReader obligations) {
    this.communes = communes;
    this.events = events;
    this.investments = investments;
    this.receptions = receptions;
    this.surveys = surveys;
    this.receptionFigures = receptionFigures;
    this.programmeFigures = programmeFigures;
    this.obligations = obligations;
  }

  /// Everything behind one side of a figure or of a part of it; nothing below the line of a plain
  /// count.
  ///
  /// @param days of the period on which something may be owed
  List<FigureTrace.Item> items(
      Indicator indicator,
      Figures.Request asked,
      Period days,
      boolean isAbove,
      Map<String, String> by) {
    var units = asked.units();
    var period = asked.period();
    return switch (indicator.source()) {
      case RECEPTION_CHAIRMAN, RECEPTION_SECRETARY ->
          isAbove
              ? sessions(ReceptionFigures.role(indicator), units, period, days)
              : receptionDuties(ReceptionFigures.role(indicator), units, period, days);
      case BRIEFED_STAFF ->
          staff(communes.numbers(units, period, days), ProgrammeEventKind.BRIEFING, isAbove);
      case COMMITTED_STAFF ->
          staff(communes.numbers(units, period, days), ProgrammeEventKind.COMMITMENT, isAbove);
      case MEETINGS -> meetings(rhythm(by), units, period, days, isAbove);
      case INVESTMENT -> isAbove ? investments(units, period) : List.of();
      case SURVEY_BALLOTS, SURVEY_SATISFIED, SURVEY_VERY_SATISFIED, SURVEY_GROUPS -> {
        var weight = weight(indicator, isAbove, by.get("measure"));
        yield weight == null
            ? List.of()
            : surveys.rounds(units, period, weight, part(by)).stream()
                .map(FigureTrace.Item::of)
                .toList();
      }
      case OBLIGATIONS -> obligations(communes.numbers(units, period, days), period, isAbove);
      case RECORDS ->
          throw new IllegalArgumentException(indicator.code() + " is counted by its terms");
    };
  }

  /// The first session of each week or day, as many of a commune as it owes.
  private List<FigureTrace.Item> sessions(
      LeaderRole role, Collection<String> units, Period period, Period days) {
    var held =
        receptions.sessions(units, days, role, role == LeaderRole.CHAIRMAN).stream()
            .collect(Collectors.groupingBy(CountedRecord::unit));
    return receiving(units, period, days)
        .flatMap(commune ->
            held.getOrDefault(commune.id(), List.of()).stream()
                .limit(receptionFigures.owed(role, commune, days)))
        .map(FigureTrace.Item::of)
        .toList();
  }

  private Stream<CommuneNumbers.Counted> receiving(
      Collection<String> units, Period period, Period days) {
    return communes.numbers(units, period, days).communes().stream()
        .filter(commune -> commune.existsIn(days) && commune.recordsReceptions());
  }

  private List<FigureTrace.Item> receptionDuties(
      LeaderRole role, Collection<String> units, Period period, Period days) {
    return receiving(units, period, days)
        .map(commune -> duty(commune, receptionFigures.owed(role, commune, days)))
        .toList();
  }

  private static FigureTrace.Item duty(CommuneNumbers.Counted commune, long owed) {
    return new FigureTrace.Item(
        null, "DUTY", Objects.requireNonNull(commune.id()), null, null, owed, null);
  }

  /// Every event weighs the people it adds to those before it, so that the weights are the figure;
  /// a commune without a headcount is left out there too.
  private static List<FigureTrace.Item> staff(
      CommuneNumbers communes, ProgrammeEventKind kind, boolean isAbove) {
    var items = new ArrayList<FigureTrace.Item>();
    for (var owner : communes.communes()) {
      var held = communes.staffEvents(owner, kind);
      var headcount = communes.headcount(owner, held);
      if (headcount == null) {
        continue;
      }
      if (!isAbove) {
        items.add(headcount(owner, held, headcount));
        continue;
      }
      for (var i = 0; i < held.size(); i++) {
        var before = ProgrammeFigures.distinct(held.subList(0, i));
        var after = ProgrammeFigures.distinct(held.subList(0, i + 1));
        items.add(item(held.get(i), after - before));
      }
    }
    return items;
  }

  /// The event whose paper told how many people there are, else the commune's profile.
  private static FigureTrace.Item headcount(
      CommuneNumbers.Counted owner, List<ProgrammeEvent> held, long headcount) {
    var last = held.isEmpty() ? null : held.getLast();
    return last != null && last.headcount() != null
        ? item(last, headcount)
        : new FigureTrace.Item(
            null, "HEADCOUNT", Objects.requireNonNull(owner.id()), null, null, headcount, null);
  }

  private static ProgrammeEventKind rhythm(Map<String, String> by) {
    return switch (Objects.requireNonNullElse(by.get("rhythm"), "")) {
      case "WEEKLY" -> ProgrammeEventKind.WEEKLY_MEETING;
      case "MONTHLY" -> ProgrammeEventKind.MONTHLY_MEETING;
      default -> throw Refusal.unknown();
    };
  }

  /// A commune's first ones, as many as it owes.
  private List<FigureTrace.Item> meetings(
      ProgrammeEventKind kind,
      Collection<String> units,
      Period period,
      Period days,
      boolean isAbove) {
    var owing =
        communes.numbers(units, period, days).communes().stream()
            .filter(commune -> commune.existsIn(days) && commune.meetings(kind) > 0)
            .toList();
    if (!isAbove) {
      return owing.stream()
          .map(commune -> duty(commune, programmeFigures.owed(kind, commune, days)))
          .toList();
    }
    var held = events.below(units, days.from(), days.to(), Set.of(kind));
    return owing.stream()
        .flatMap(commune ->
            held.getOrDefault(Objects.requireNonNull(commune.id()), List.of()).stream()
                .limit(programmeFigures.owed(kind, commune, days)))
        .map(event -> item(event, 1))
        .toList();
  }

  private static FigureTrace.Item item(ProgrammeEvent event, long weight) {
    return new FigureTrace.Item(
        event.id(), "EVENT", event.unit(), null, event.heldOn(), weight, null);
  }

  private List<FigureTrace.Item> obligations(
      CommuneNumbers numbers, Period period, boolean isAbove) {
    var owing =
        numbers.communes().stream()
            .filter(commune -> commune.reportsOwed() > 0)
            .map(commune -> Objects.requireNonNull(commune.id()))
            .toList();
    return obligations.due(owing, period).stream()
        .filter(due -> !isAbove || due.isOnTime())
        .map(due ->
            new FigureTrace.Item(due.id(), "OBLIGATION", due.unit(), null, due.on(), 1, null))
        .toList();
  }

  private List<FigureTrace.Item> investments(Collection<String> units, Period period) {
    return investments.below(units, period.from(), period.to()).stream()
        .map(investment ->
            FigureTrace.Item.of(
                new CountedRecord(
                    investment.id(),
                    "INVESTMENT",
                    investment.unit(),
                    null,
                    investment.spentOn(),
                    investment.amount())))
        .toList();
  }

  private static SurveyReader.Part part(Map<String, String> by) {
    var village = by.get(SurveyFigures.VILLAGE);
    return new SurveyReader.Part(
        by.get("phase"),
        by.get("runner"),
        SurveyFigures.NOT_SPLIT.equals(village) ? "" : village,
        by.get("group"));
  }

  /// @param measure of a part that has no denominator
  private static @Nullable Weight weight(
      Indicator indicator, boolean isAbove, @Nullable String measure) {
    if (measure != null) {
      return isAbove ? Weight.valueOf(measure) : null;
    }
    return switch (indicator.source()) {
      case SURVEY_BALLOTS -> isAbove ? Weight.VALID : Weight.ISSUED;
      case SURVEY_SATISFIED -> isAbove ? Weight.SATISFIED : Weight.ANSWERED;
      case SURVEY_VERY_SATISFIED -> isAbove ? Weight.VERY_SATISFIED : Weight.ANSWERED;
      case SURVEY_GROUPS -> isAbove ? Weight.SATISFIED_OF_GROUP : Weight.ANSWERED_OF_GROUP;
      default -> throw new IllegalArgumentException(indicator.code() + " is no survey figure");
    };
  }
}
