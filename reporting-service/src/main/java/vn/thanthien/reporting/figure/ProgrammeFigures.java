package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.programme.ProgrammeEvent;
import vn.thanthien.reporting.programme.ProgrammeEventKind;
import vn.thanthien.reporting.record.Inquiry;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.UnitsAsked;

/// Figures of what officials recorded of the programme itself.
@ApplicationScoped
class ProgrammeFigures {

  private static final String NO_HEADCOUNT = "xã chưa có số cán bộ";

  private final Inquiry inquiry;
  private final Indicators indicators;

  @Inject
  ProgrammeFigures(Inquiry inquiry, Indicators indicators) {
    this.inquiry = inquiry;
    this.indicators = indicators;
  }

  List<Figure> figures(
      Indicator indicator, Figures.Request asked, Period days, CommuneNumbers communes) {
    return switch (indicator.source()) {
      case BRIEFED_STAFF -> List.of(staff(indicator, asked, communes, ProgrammeEventKind.BRIEFING));
      case COMMITTED_STAFF ->
          List.of(staff(indicator, asked, communes, ProgrammeEventKind.COMMITMENT));
      case MEETINGS ->
          List.of(
              meetings(indicator, asked, days, communes, ProgrammeEventKind.WEEKLY_MEETING),
              meetings(indicator, asked, days, communes, ProgrammeEventKind.MONTHLY_MEETING));
      case RECORDS,
          RECEPTION_CHAIRMAN,
          RECEPTION_SECRETARY,
          SURVEY_BALLOTS,
          SURVEY_SATISFIED,
          SURVEY_VERY_SATISFIED,
          SURVEY_GROUPS,
          INVESTMENT,
          OBLIGATIONS ->
          throw new IllegalArgumentException(indicator.code() + " is no programme figure");
    };
  }

  /// What units and all below them spent on facilities on days of the period, in đồng.
  Inquiry.Lookup<Long> spent(Figures.Request asked) {
    var units = asked.units();
    return inquiry.lookup(
        units,
        """
        select coalesce(sum(i.amount), 0)::bigint
          from investment i join unit_ancestor a on a.unit = i.unit
         where a.ancestor = %s and i.spent_on >= ? and i.spent_on < ?
        """
            .formatted(UnitsAsked.anyOf(units, UnitsAsked.parameter(units))),
        (query, next) -> {
          UnitsAsked.set(query, next++, units);
          query.setObject(next++, asked.period().from());
          query.setObject(next++, asked.period().to());
          return next;
        },
        row -> {
          row.next();
          return row.getLong(1);
        });
  }

  /// Distinct people over the headcount on the day of the last record: as taken down there, else as
  /// the profile knows it.
  private static Figure staff(
      Indicator indicator,
      Figures.Request asked,
      CommuneNumbers communes,
      ProgrammeEventKind kind) {
    var people = 0L;
    var headcount = 0L;
    var unknown = 0L;
    for (var commune : communes.communes()) {
      var held = communes.staffEvents(commune, kind);
      var staff = communes.headcount(commune, held);
      if (staff == null) {
        unknown += commune.number();
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
      Indicator indicator,
      Figures.Request asked,
      Period days,
      CommuneNumbers communes,
      ProgrammeEventKind kind) {
    var held = 0L;
    var owed = 0L;
    for (var commune : communes.communes()) {
      var own = commune.meetings(kind);
      if (own > 0 && commune.existsIn(days)) {
        var due = owed(kind, commune, days);
        owed += due;
        held += Math.min(due, own);
      }
    }
    return asked.figure(
        indicator,
        Map.of("rhythm", kind == ProgrammeEventKind.WEEKLY_MEETING ? "WEEKLY" : "MONTHLY"),
        owed == 0 ? FigureValue.unknown() : FigureValue.of(indicator.form(), held, owed),
        Map.of(),
        null);
  }

  /// The meetings of a rhythm that a commune owes, of one that exists then.
  long owed(ProgrammeEventKind kind, CommuneNumbers.Counted commune, Period days) {
    var within = commune.within(days);
    var weekly = kind == ProgrammeEventKind.WEEKLY_MEETING;
    return indicators
        .duty(weekly ? "meeting.weekly" : "meeting.monthly")
        .owed(within.from(), within.to());
  }
}
