package vn.thanthien.dossier.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.thanthien.kernel.time.DayPeriod;

/// Counts the register from the dossiers themselves, as they stood at the period's end. A due
/// moment only ever moves by pauses that began before it, so today's due moment judges every
/// earlier state alike.
@ApplicationScoped
class RegisterCounts {

  private static final String QUERY =
      """
      with asked as (
        select ?::timestamptz as start, ?::timestamptz as until, ?::timestamptz as cutoff,
               ?::text as unit
      ), life as (
        select d.unit, d.{subject} as subject, d.channel, d.status, d.ended_at, d.due_at,
               d.received_at >= a.start as is_new,
               d.status <> 'NOT_ACCEPTED' as counted,
               d.ended_at < a.until as has_ended,
               d.ended_at >= a.start and d.ended_at < a.until as ends_here,
               coalesce(d.ended_at < a.start, false) as ended_before,
               (d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date
                 < (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date as ends_early,
               d.due_at < a.cutoff as is_overdue,
               (select (pause ->> 'from')::numeric
                  from jsonb_array_elements(d.suspensions) pause
                 where (pause ->> 'from')::numeric < extract(epoch from a.until)
                   and (pause ->> 'to' is null
                        or (pause ->> 'to')::numeric >= extract(epoch from a.until))
                 limit 1) as paused_from
          from dossier d, asked a
         where d.received_at < a.until
           and (d.received_at >= a.start or d.ended_at is null or d.ended_at >= a.start)
           and case d.status
                 when 'REGISTERED' then false
                 when 'NOT_ACCEPTED' then d.received_at >= a.start
                 else d.due_at is not null
               end
           and (d.unit = a.unit
                or d.unit in (select v.unit from unit_visible v where v.viewer = a.unit))
      ), judged as (
        select *,
               counted and coalesce(ends_here, false)
                 and status in ('COMPLETED', 'RETURNED', 'WITHDRAWN') as is_processed,
               counted and coalesce(ends_here, false) and status = 'STOPPED' as is_stopped,
               counted and not coalesce(has_ended, false) and paused_from is null as runs,
               counted and not coalesce(has_ended, false) and paused_from is not null as waits,
               extract(epoch from due_at) < paused_from as waits_overdue
          from life
      )
      select unit, subject,
             count(*) filter (where counted and not is_new and not ended_before),
             count(*) filter (where counted and is_new and channel = 'ONLINE'),
             count(*) filter (where counted and is_new and channel = 'IN_PERSON'),
             count(*) filter (where counted and is_new and channel = 'POSTAL'),
             count(*) filter (where is_processed),
             count(*) filter (where is_processed and ended_at <= due_at and ends_early),
             count(*) filter (where is_processed and ended_at <= due_at and not ends_early),
             count(*) filter (where is_processed and ended_at > due_at),
             count(*) filter (where runs),
             count(*) filter (where runs and not is_overdue),
             count(*) filter (where runs and is_overdue),
             count(*) filter (where waits or is_stopped),
             count(*) filter (where waits and not waits_overdue
                                 or is_stopped and ended_at <= due_at),
             count(*) filter (where waits and waits_overdue or is_stopped and ended_at > due_at),
             count(*) filter (where not counted and is_new)
        from judged
       group by unit, subject
       order by unit, subject
      """;

  private final DataSource dataSource;

  @Inject
  RegisterCounts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// The rows of a unit and those below it, as far as the caller sees them.
  ///
  /// @param cutoff what is due before it and still open is overdue
  List<RegisterLine> of(String unit, DayPeriod period, Instant cutoff, Grouping grouping) {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(QUERY.replace("{subject}", grouping.column()))) {
      query.setObject(1, period.start().atOffset(ZoneOffset.UTC));
      query.setObject(2, period.end().atOffset(ZoneOffset.UTC));
      query.setObject(3, cutoff.atOffset(ZoneOffset.UTC));
      query.setString(4, unit);
      var lines = new ArrayList<RegisterLine>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          lines.add(new RegisterLine(rows.getString(1), rows.getString(2), tally(rows)));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        row.getLong(14),
        row.getLong(15),
        row.getLong(16),
        row.getLong(17));
  }
}
