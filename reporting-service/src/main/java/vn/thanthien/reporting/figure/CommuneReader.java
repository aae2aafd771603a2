package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.programme.Profiles;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.record.Inquiry;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.ReceptionReader;
import vn.thanthien.reporting.record.UnitsAsked;
import vn.thanthien.reporting.unit.UnitTree;

/// Reads what is counted commune by commune, for all communes at once.
@ApplicationScoped
class CommuneReader {

  private final Inquiry inquiry;
  private final ProgrammeEvents events;
  private final Profiles profiles;
  private final Clock clock;

  @Inject
  CommuneReader(Inquiry inquiry, ProgrammeEvents events, Profiles profiles, Clock clock) {
    this.inquiry = inquiry;
    this.events = events;
    this.profiles = profiles;
    this.clock = clock;
  }

  /// @param above units of which none lies below another
  /// @param days of the period on which something may be owed
  CommuneNumbers numbers(Collection<String> above, Period period, Period days) {
    return new CommuneNumbers(counted(above, period, days), events, profiles, above, period);
  }

  /// The communes at or below some units that exist on at least one day of the period, in no order:
  /// each that recorded anything by itself, those that did not together.
  private Inquiry.Lookup<List<CommuneNumbers.Counted>> counted(
      Collection<String> above, Period period, Period days) {
    var sql =
        """
        with asked as (
          select %1$s as units, ?::text[] as kinds, ?::date as begins, ?::date as ends,
                 ?::date as first, ?::date as last, ?::date as today
        ), recorded as (
          select r.unit, true as receives, %3$s as weeks, %4$s as days, 0 as weekly, 0 as monthly,
                 0 as of_staff, 0 as reports, 0 as on_time
            from asked
            join unit_ancestor a on a.ancestor = %2$s
            join reception_record r on r.unit = a.unit
           where r.held_on >= asked.first and r.held_on < asked.last
           group by r.unit
          union all
          select e.unit, false, 0, 0,
                 count(*) filter (where e.kind = 'WEEKLY_MEETING'
                                    and e.held_on >= asked.first and e.held_on < asked.last),
                 count(*) filter (where e.kind = 'MONTHLY_MEETING'
                                    and e.held_on >= asked.first and e.held_on < asked.last),
                 count(*) filter (where e.kind in ('BRIEFING', 'COMMITMENT')), 0, 0
            from asked
            join unit_ancestor a on a.ancestor = %2$s
            join programme_event e on e.unit = a.unit
           where e.held_on >= asked.begins and e.held_on < asked.ends
           group by e.unit
          union all
          select p.unit, false, 0, 0, 0, 0, count(*), 0, 0
            from asked
            join unit_ancestor a on a.ancestor = %2$s
            join profile_fact p on p.unit = a.unit
           where p.name = 'STAFF'
           group by p.unit
          union all
          select o.unit, false, 0, 0, 0, 0, 0, count(*), count(*) filter (where %5$s)
            from asked
            join unit_ancestor a on a.ancestor = %2$s
            join report_obligation o on o.unit = a.unit
           where %6$s
           group by o.unit
        )
        select u.id, 1, u.valid_from, u.valid_to, bool_or(r.receives), sum(r.weeks)::bigint,
               sum(r.days)::bigint, sum(r.weekly)::bigint, sum(r.monthly)::bigint,
               sum(r.of_staff) > 0, sum(r.reports)::bigint, sum(r.on_time)::bigint
          from asked cross join recorded r join unit u on u.id = r.unit
         where u.kind = any(asked.kinds) and u.valid_from < asked.ends
           and (u.valid_to is null or u.valid_to > asked.begins)
         group by u.id
        union all
        select null, s.communes, s.valid_from, nullif(s.valid_to, 'infinity'), false, 0, 0, 0, 0,
               false, 0, 0
          from asked join commune_span s on s.ancestor = %2$s
         where s.valid_from < asked.ends and s.valid_to > asked.begins
        """
            .formatted(
                UnitsAsked.parameter(above),
                UnitsAsked.anyOf(above, "asked.units"),
                ReceptionReader.CHAIRMAN_WEEKS,
                ReceptionReader.SECRETARY_DAYS,
                ObligationReader.ON_TIME,
                ObligationReader.OWED);
    return inquiry.lookup(
        above,
        sql,
        (query, next) -> {
          UnitsAsked.set(query, next++, above);
          query.setArray(
              next++,
              query
                  .getConnection()
                  .createArrayOf(
                      "text", UnitTree.COMMUNES.stream().map(Enum::name).toArray(String[]::new)));
          query.setObject(next++, period.from());
          query.setObject(next++, period.to());
          query.setObject(next++, days.from());
          query.setObject(next++, days.to());
          query.setObject(next++, VietnamTime.dayOf(clock.instant()));
          return next;
        },
        CommuneReader::communes);
  }

  private static List<CommuneNumbers.Counted> communes(ResultSet rows) throws SQLException {
    var communes = new ArrayList<CommuneNumbers.Counted>();
    var silent = new HashMap<Existence, Long>();
    while (rows.next()) {
      var existence =
          new Existence(rows.getObject(3, LocalDate.class), rows.getObject(4, LocalDate.class));
      if (rows.getString(1) == null) {
        silent.merge(existence, rows.getLong(2), Long::sum);
        continue;
      }
      silent.merge(existence, -1L, Long::sum);
      communes.add(
          new CommuneNumbers.Counted(
              rows.getString(1),
              1,
              existence.from(),
              existence.to(),
              rows.getBoolean(5),
              rows.getLong(6),
              rows.getLong(7),
              rows.getLong(8),
              rows.getLong(9),
              rows.getBoolean(10),
              rows.getLong(11),
              rows.getLong(12)));
    }
    silent.forEach((existence, number) -> {
      if (number > 0) {
        communes.add(
            new CommuneNumbers.Counted(
                null, number, existence.from(), existence.to(), false, 0, 0, 0, 0, false, 0, 0));
      }
    });
    return communes;
  }

  /// The days `[from, to)` on which communes exist, without end while they do.
  private record Existence(LocalDate from, @Nullable LocalDate to) {}
}
