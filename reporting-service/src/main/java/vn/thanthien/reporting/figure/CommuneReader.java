package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.programme.Profiles;
import vn.thanthien.reporting.programme.ProgrammeEvents;
import vn.thanthien.reporting.record.KeptPlan;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.ReceptionReader;
import vn.thanthien.reporting.record.UnitsAsked;
import vn.thanthien.reporting.unit.UnitTree;

/// Reads what is counted commune by commune, for all communes at once.
@ApplicationScoped
class CommuneReader {

  private final DataSource dataSource;
  private final ProgrammeEvents events;
  private final Profiles profiles;
  private final Clock clock;

  @Inject
  CommuneReader(DataSource dataSource, ProgrammeEvents events, Profiles profiles, Clock clock) {
    this.dataSource = dataSource;
    this.events = events;
    this.profiles = profiles;
    this.clock = clock;
  }

  /// @param days of the period on which something may be owed
  CommuneNumbers numbers(Collection<String> above, Period period, Period days) {
    return new CommuneNumbers(this, events, profiles, above, period, days);
  }

  /// The communes at or below some units that exist on at least one day of the period, in no order:
  /// each that recorded anything by itself, those that did not together.
  List<CommuneNumbers.Counted> counted(Collection<String> above, Period period, Period days) {
    var sql =
        """
        with asked as (
          select %s as units, ?::text[] as kinds, ?::date as begins, ?::date as ends,
                 ?::date as first, ?::date as last, ?::date as today
        ), commune as materialized (
          select u.id, u.valid_from, u.valid_to
            from asked
            join unit_ancestor a on a.ancestor = %s
            join unit u on u.id = a.unit
           where u.kind = any(asked.kinds) and u.valid_from < asked.ends
             and (u.valid_to is null or u.valid_to > asked.begins)
        ), reception as (
          select r.unit, %s as weeks, %s as days
            from asked cross join reception_record r
           where r.unit in (select c.id from commune c)
             and r.held_on >= asked.first and r.held_on < asked.last
           group by r.unit
        ), event as (
          select e.unit,
                 count(*) filter (where e.kind = 'WEEKLY_MEETING'
                                    and e.held_on >= asked.first and e.held_on < asked.last) as weekly,
                 count(*) filter (where e.kind = 'MONTHLY_MEETING'
                                    and e.held_on >= asked.first and e.held_on < asked.last) as monthly,
                 count(*) filter (where e.kind in ('BRIEFING', 'COMMITMENT')) as of_staff
            from asked cross join programme_event e
           where e.unit in (select c.id from commune c)
             and e.held_on >= asked.begins and e.held_on < asked.ends
           group by e.unit
        ), profile as (
          select p.unit, count(*) as facts
            from profile_fact p
           where p.unit in (select c.id from commune c) and p.name = 'STAFF'
           group by p.unit
        ), owed as (
          select o.unit, count(*) as reports, count(*) filter (where %s) as on_time
            from asked cross join report_obligation o
           where o.unit in (select c.id from commune c) and %s
           group by o.unit
        )
        select coalesce(r.unit, e.unit, p.unit, o.unit), count(*), c.valid_from, c.valid_to,
               bool_or(r.unit is not null), coalesce(max(r.weeks), 0), coalesce(max(r.days), 0),
               coalesce(max(e.weekly), 0), coalesce(max(e.monthly), 0),
               coalesce(max(e.of_staff), 0) + coalesce(max(p.facts), 0) > 0,
               coalesce(max(o.reports), 0), coalesce(max(o.on_time), 0)
          from commune c
          left join reception r on r.unit = c.id
          left join event e on e.unit = c.id
          left join profile p on p.unit = c.id
          left join owed o on o.unit = c.id
         group by 1, c.valid_from, c.valid_to
        """
            .formatted(
                UnitsAsked.parameter(above),
                UnitsAsked.anyOf(above, "asked.units"),
                ReceptionReader.CHAIRMAN_WEEKS,
                ReceptionReader.SECRETARY_DAYS,
                ObligationReader.ON_TIME,
                ObligationReader.OWED);
    var communes = new ArrayList<CommuneNumbers.Counted>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(KeptPlan.of(sql))) {
      UnitsAsked.set(query, 1, above);
      query.setArray(
          2,
          connection.createArrayOf(
              "text", UnitTree.COMMUNES.stream().map(Enum::name).toArray(String[]::new)));
      query.setObject(3, period.from());
      query.setObject(4, period.to());
      query.setObject(5, days.from());
      query.setObject(6, days.to());
      query.setObject(7, VietnamTime.dayOf(clock.instant()));
      try (var rows = KeptPlan.rows(query)) {
        while (rows.next()) {
          communes.add(
              new CommuneNumbers.Counted(
                  rows.getString(1),
                  rows.getLong(2),
                  rows.getObject(3, LocalDate.class),
                  rows.getObject(4, LocalDate.class),
                  rows.getBoolean(5),
                  rows.getLong(6),
                  rows.getLong(7),
                  rows.getLong(8),
                  rows.getLong(9),
                  rows.getBoolean(10),
                  rows.getLong(11),
                  rows.getLong(12)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return communes;
  }
}
