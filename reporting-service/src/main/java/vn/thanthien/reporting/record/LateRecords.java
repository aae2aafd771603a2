package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// What was recorded about a period after a moment, by the clock of its own service: a replay tells
/// the same. A fact that was on its way at that moment is not among them; its effect on the figures
/// is shown all the same.
@ApplicationScoped
public class LateRecords {

  /// A record is late when its last act lies in the period and was recorded after the moment, so is
  /// a dossier's end, whatever was done afterwards, and also when the record itself, whose id tells
  /// when it was made, is newer than the moment and was open or acted upon in the period, however
  /// it went on afterwards. What officials note of the programme is late by its history: noted,
  /// corrected or taken back.
  private static final String LATE =
      """
      with below as (select a.unit from unit_ancestor a where a.ancestor = ?),
           asked as (select ?::timestamptz as after, ?::timestamptz as period_start,
                            ?::timestamptz as period_end, ?::date as first, ?::date as last),
           acts as (
        select 'DOSSIER' as kind, r.id, r.unit, r.recorded_at,
               greatest(r.received_at, r.completed_at, r.returned_at, r.ended_at) as acted_at,
               r.received_at as began_at,
               coalesce(greatest(r.completed_at, r.returned_at, r.ended_at), 'infinity') as over_at
          from dossier_record r
        union all
        select 'DOSSIER', r.id, r.unit, r.end_recorded_at, r.ended_at, r.ended_at, r.ended_at
          from dossier_record r
         where r.returned_at > r.ended_at
        union all
        select 'PETITION', r.id, r.unit, r.recorded_at,
               greatest(r.received_at, r.accepted_at, r.processed_at, r.resolved_at),
               r.received_at,
               coalesce(greatest(r.processed_at, r.resolved_at), 'infinity')
          from petition_record r
        union all
        select 'OPINION', r.id, r.unit, r.recorded_at, greatest(d.raised_at, r.settled_at),
               d.raised_at, d.raised_at
          from opinion_record r
         cross join lateral (
           select r.raised_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as raised_at) d
        union all
        select t.kind, t.id, t.unit, t.recorded_at, d.moment, d.moment, d.moment
          from (
            select 'RECEPTION' as kind, r.id, r.unit, r.recorded_at, r.held_on as day
              from reception_record r
            union all
            select 'DIALOGUE', r.id, r.unit, r.recorded_at, r.held_on from dialogue_record r
            union all
            select 'FIELD_VISIT', r.id, r.unit, r.recorded_at, r.visited_on
              from field_visit_record r
            union all
            select 'SURVEY', r.id, r.unit, r.recorded_at, r.closes_on from survey_record r) t
         cross join lateral (select t.day::timestamp at time zone 'Asia/Ho_Chi_Minh' as moment) d
        union all
        select 'LETTER', r.id, r.unit, r.recorded_at, coalesce(r.issued_at, r.drafted_at),
               coalesce(r.issued_at, r.drafted_at), coalesce(r.issued_at, r.drafted_at)
          from letter_record r
      ), facts as (
        select c.kind, c.id, c.unit, max(c.acted_at) as acted_at,
               max(c.recorded_at) as recorded_at
          from acts c, asked q
         where c.unit in (select unit from below) and c.recorded_at > q.after
           and (c.acted_at >= q.period_start and c.acted_at < q.period_end
                or c.began_at < q.period_end and c.over_at >= q.period_start
                   and uuid_extract_timestamp(c.id) > q.after)
         group by c.kind, c.id, c.unit
      ), notes as (
        select case when e.id is not null or f.name = 'heldOn' then 'EVENT'
                    when i.id is not null or f.name = 'spentOn' then 'INVESTMENT'
                    else 'HEADCOUNT' end as kind,
               c.record::uuid as id, c.unit,
               coalesce(e.held_on, i.spent_on, p.as_of, f.day)::timestamp
                 at time zone 'Asia/Ho_Chi_Minh' as acted_at,
               max(c.recorded_at) as recorded_at
          from asked q
          join record_change c
            on c.unit in (select unit from below) and c.recorded_at > q.after
          left join programme_event e on e.unit = c.unit and e.id::text = c.record
          left join investment i on i.unit = c.unit and i.id::text = c.record
          left join profile_fact p
            on p.unit = c.unit and p.name = 'STAFF' and p.id::text = c.record
          left join lateral (
            select x.name, x.before::date as day
              from jsonb_to_recordset(c.fields) as x(name text, before text)
             where x.name in ('heldOn', 'spentOn') and x.before is not null limit 1) f on true
         where e.held_on >= q.first and e.held_on < q.last
            or i.spent_on >= q.first and i.spent_on < q.last
            or p.as_of < q.last
            or f.day >= q.first and f.day < q.last
         group by 1, 2, 3, 4
      )
      select n.kind, n.id, n.unit, n.acted_at, n.recorded_at, count(*) over () as total
        from (select * from facts union all select * from notes) n
       order by n.recorded_at, n.id
       limit ?
      """;

  /// Reports on a period that communes sent or replaced after a moment, or that were given back.
  private static final String LATE_REPORTS =
      """
      select 'REPORT', r.id, r.unit, r.issued_at, s.at, count(*) over () as total
        from report r
        join lateral (
          select max(s.at) as at from report_step s
           where s.report = r.id and s.kind in ('ISSUED', 'RETURNED')) s on s.at > ?
       where r.unit = any(?)
         and r.kind = 'COMMUNE' and r.state = 'ISSUED' and r.period_from = ? and r.period_to = ?
       order by s.at, r.id
       limit ?
      """;

  private final DataSource dataSource;

  @Inject
  LateRecords(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// The records of a unit and those below it.
  ///
  /// @param after moment they were recorded after
  /// @param limit at most so many are listed; all are counted
  public Late since(String unit, Period period, Instant after, int limit) {
    return late(
        LATE,
        List.of(
            unit,
            after.atOffset(ZoneOffset.UTC),
            period.start().atOffset(ZoneOffset.UTC),
            period.end().atOffset(ZoneOffset.UTC),
            period.from(),
            period.to(),
            limit));
  }

  /// The reports of communes on exactly this period: a district's report is made of these, not of
  /// records.
  public Late reportsSince(List<String> communes, Period period, Instant after, int limit) {
    return late(
        LATE_REPORTS,
        List.of(
            after.atOffset(ZoneOffset.UTC),
            communes.toArray(String[]::new),
            period.from(),
            period.to(),
            limit));
  }

  private Late late(String sql, List<Object> parameters) {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.size(); i++) {
        query.setObject(i + 1, parameters.get(i));
      }
      var records = new ArrayList<LateRecord>();
      var total = 0L;
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          records.add(
              new LateRecord(
                  rows.getString(1),
                  rows.getObject(2, UUID.class),
                  rows.getString(3),
                  rows.getObject(4, OffsetDateTime.class).toInstant(),
                  rows.getObject(5, OffsetDateTime.class).toInstant()));
          total = rows.getLong(6);
        }
      }
      return new Late(total, records);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What came late.
  ///
  /// @param total of all, listed or not
  public record Late(long total, List<LateRecord> records) {}

  /// A record that came late.
  ///
  /// @param kind DOSSIER, PETITION, OPINION, RECEPTION, DIALOGUE, FIELD_VISIT, SURVEY, LETTER,
  ///   EVENT, INVESTMENT, HEADCOUNT, REPORT
  /// @param actedAt its last act
  /// @param recordedAt when its own service recorded that
  public record LateRecord(
      String kind, UUID id, String unit, Instant actedAt, Instant recordedAt) {}
}
