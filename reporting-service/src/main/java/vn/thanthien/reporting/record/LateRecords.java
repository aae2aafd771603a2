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

  /// Whose last act lies before the period's end; later acts concern later periods.
  private static final String LATE =
      """
      with below as (select a.unit from unit_ancestor a where a.ancestor = ?),
           asked as (select ?::timestamptz as after, ?::timestamptz as period_start,
                            ?::timestamptz as period_end),
           acts as (
        select 'DOSSIER' as kind, r.id, r.unit, r.recorded_at,
               greatest(r.received_at, r.completed_at, r.returned_at, r.ended_at) as acted_at
          from dossier_record r
        union all
        select 'PETITION', r.id, r.unit, r.recorded_at,
               greatest(r.received_at, r.accepted_at, r.processed_at, r.resolved_at)
          from petition_record r
        union all
        select 'RECEPTION', r.id, r.unit, r.recorded_at,
               r.held_on::timestamp at time zone 'Asia/Ho_Chi_Minh' from reception_record r
        union all
        select 'DIALOGUE', r.id, r.unit, r.recorded_at,
               r.held_on::timestamp at time zone 'Asia/Ho_Chi_Minh' from dialogue_record r
        union all
        select 'LETTER', r.id, r.unit, r.recorded_at, coalesce(r.issued_at, r.drafted_at)
          from letter_record r
        union all
        select 'SURVEY', r.id, r.unit, r.recorded_at,
               r.closes_on::timestamp at time zone 'Asia/Ho_Chi_Minh' from survey_record r)
      select c.kind, c.id, c.unit, c.acted_at, c.recorded_at, count(*) over () as total
        from acts c, asked q
       where c.unit in (select unit from below)
         and c.recorded_at > q.after and c.acted_at >= q.period_start and c.acted_at < q.period_end
       order by c.recorded_at, c.id
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
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(LATE)) {
      query.setString(1, unit);
      query.setObject(2, after.atOffset(ZoneOffset.UTC));
      query.setObject(3, period.start().atOffset(ZoneOffset.UTC));
      query.setObject(4, period.end().atOffset(ZoneOffset.UTC));
      query.setInt(5, limit);
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
  /// @param kind for example `DOSSIER`
  /// @param actedAt its last act
  /// @param recordedAt when its own service recorded that
  public record LateRecord(
      String kind, UUID id, String unit, Instant actedAt, Instant recordedAt) {}
}
