package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.programme.Investments;
import vn.thanthien.reporting.programme.Profiles;
import vn.thanthien.reporting.programme.ProgrammeEvent;
import vn.thanthien.reporting.programme.ProgrammeEventKind;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.unit.Unit;
import vn.thanthien.reporting.unit.UnitTree;

/// Figures of what officials recorded of the programme itself.
@ApplicationScoped
class ProgrammeFigures {

  private static final String NO_HEADCOUNT = "xã chưa có số cán bộ";

  private final UnitTree units;
  private final Profiles profiles;
  private final ProgrammeEvents events;
  private final Investments investments;
  private final Indicators indicators;

  @Inject
  ProgrammeFigures(
      UnitTree units,
      Profiles profiles,
      ProgrammeEvents events,
      Investments investments,
      Indicators indicators) {
    this.units = units;
    this.profiles = profiles;
    this.events = events;
    this.investments = investments;
    this.indicators = indicators;
  }

  List<Figure> figures(Indicator indicator, Figures.Request asked, Period days) {
    return switch (indicator.source()) {
      case BRIEFED_STAFF -> List.of(staff(indicator, asked, ProgrammeEventKind.BRIEFING));
      case COMMITTED_STAFF -> List.of(staff(indicator, asked, ProgrammeEventKind.COMMITMENT));
      case INVESTMENT -> List.of(investment(indicator, asked));
      case MEETINGS ->
          List.of(
              meetings(indicator, asked, days, ProgrammeEventKind.WEEKLY_MEETING),
              meetings(indicator, asked, days, ProgrammeEventKind.MONTHLY_MEETING));
      case RECORDS,
          RECEPTION_CHAIRMAN,
          RECEPTION_SECRETARY,
          SURVEY_BALLOTS,
          SURVEY_SATISFIED,
          SURVEY_VERY_SATISFIED,
          SURVEY_GROUPS ->
          throw new IllegalArgumentException(indicator.code() + " is no programme figure");
    };
  }

  private Figure investment(Indicator indicator, Figures.Request asked) {
    var period = asked.period();
    var sum = investments.total(asked.units(), period.from(), period.to());
    return asked.figure(
        indicator, Map.of(), FigureValue.of(indicator.form(), sum, null), Map.of(), null);
  }

  /// Distinct people over the headcount on the day of the last record: as taken down there, else as
  /// the profile knows it.
  private Figure staff(Indicator indicator, Figures.Request asked, ProgrammeEventKind kind) {
    var period = asked.period();
    var people = 0L;
    var headcount = 0L;
    var unknown = 0L;
    for (var commune : communes(asked)) {
      var held = events(commune, period, kind);
      var staff = headcount(commune, held, period);
      if (staff == null) {
        unknown++;
      } else {
        people += distinct(held);
        headcount += staff;
      }
    }
    return asked.figure(
        indicator,
        Map.of(),
        headcount == 0
            ? FigureValue.unknown()
            : FigureValue.of(indicator.form(), people, headcount),
        unknown == 0 ? Map.of() : Map.of(NO_HEADCOUNT, unknown),
        null);
  }

  /// On the day of the last record; absent where nobody knows it.
  @Nullable Long headcount(Unit commune, List<ProgrammeEvent> held, Period period) {
    if (held.isEmpty()) {
      return profiles.staff(commune.id(), period.to().minusDays(1));
    }
    var last = held.getLast();
    return last.headcount() != null
        ? Long.valueOf(last.headcount())
        : profiles.staff(commune.id(), last.heldOn());
  }

  /// Where an event only says how many came, the fullest one is the least that can be said.
  static long distinct(List<ProgrammeEvent> held) {
    var named = new HashSet<String>();
    var counted = 0L;
    for (var event : held) {
      named.addAll(event.staff());
      counted = Math.max(counted, Objects.requireNonNullElse(event.attended(), 0));
    }
    return Math.max(named.size(), counted);
  }

  private Figure meetings(
      Indicator indicator, Figures.Request asked, Period days, ProgrammeEventKind kind) {
    var held = 0L;
    var owed = 0L;
    for (var commune : communes(asked)) {
      var own = events(commune, days, kind);
      if (!own.isEmpty()) {
        var due = owed(kind, days);
        owed += due;
        held += Math.min(due, own.size());
      }
    }
    return asked.figure(
        indicator,
        Map.of("rhythm", kind == ProgrammeEventKind.WEEKLY_MEETING ? "WEEKLY" : "MONTHLY"),
        owed == 0 ? FigureValue.unknown() : FigureValue.of(indicator.form(), held, owed),
        Map.of(),
        null);
  }

  /// The meetings that count: a commune's first ones, as many as it owes.
  List<ProgrammeEvent> countedMeetings(Unit commune, Period days, ProgrammeEventKind kind) {
    return events(commune, days, kind).stream().limit(owed(kind, days)).toList();
  }

  /// What one commune held, by day.
  List<ProgrammeEvent> events(Unit commune, Period days, ProgrammeEventKind kind) {
    return events.of(commune.id(), days.from(), days.to()).stream()
        .filter(event -> event.kind() == kind)
        .toList();
  }

  private long owed(ProgrammeEventKind kind, Period days) {
    var weekly = kind == ProgrammeEventKind.WEEKLY_MEETING;
    return indicators
        .duty(weekly ? "meeting.weekly" : "meeting.monthly")
        .owed(days.from(), days.to());
  }

  private List<Unit> communes(Figures.Request asked) {
    return units.communes(asked.units(), asked.period().from(), asked.period().to());
  }
}
