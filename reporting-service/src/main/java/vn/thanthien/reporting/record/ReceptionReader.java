package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thanthien.kernel.contract.petition.LeaderRole;

/// Reads receptions of citizens from their records: weeks and days are counted once however many
/// sessions they held, which no sum can.
@ApplicationScoped
public class ReceptionReader {

  private final DataSource dataSource;

  @Inject
  ReceptionReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// What each unit at or below some held; a unit without a single recorded session is absent.
  public Map<String, Held> held(Collection<String> above, Period period) {
    var held = new HashMap<String, Held>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select r.unit,
                       count(distinct date_trunc('week', r.held_on))
                         filter (where r.role = 'CHAIRMAN' and r.in_person and r.held),
                       count(distinct r.held_on)
                         filter (where r.role = 'PARTY_SECRETARY' and r.in_person and r.held)
                """
                    + inPeriod(above)
                    + " group by r.unit")) {
      UnitsAsked.set(query, 1, above);
      query.setObject(2, period.from());
      query.setObject(3, period.to());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          held.put(rows.getString(1), new Held(rows.getLong(2), rows.getLong(3)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return held;
  }

  /// The sessions a leader held in person, the first one of each week or day, by day.
  public List<RecordReader.CountedRecord> sessions(
      Collection<String> above, Period period, LeaderRole role, boolean byWeek) {
    var sessions = new ArrayList<RecordReader.CountedRecord>();
    var span = byWeek ? "date_trunc('week', r.held_on)" : "r.held_on";
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select distinct on (r.unit, "
                    + span
                    + ") r.id, r.unit "
                    + inPeriod(above)
                    + " and r.role = ? and r.in_person and r.held order by r.unit, "
                    + span
                    + ", r.held_on, r.id")) {
      UnitsAsked.set(query, 1, above);
      query.setObject(2, period.from());
      query.setObject(3, period.to());
      query.setString(4, role.name());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          sessions.add(
              new RecordReader.CountedRecord(
                  rows.getObject(1, UUID.class), "RECEPTION", rows.getString(2), 1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return sessions;
  }

  private static String inPeriod(Collection<String> above) {
    return """
    from reception_record r
    where r.unit in (select a.unit from unit_ancestor a where a.ancestor = %s)
      and r.held_on >= ? and r.held_on < ?
    """
        .formatted(UnitsAsked.anyOf(above, UnitsAsked.parameter(above)));
  }

  /// What one unit held.
  ///
  /// @param chairmanWeeks weeks, Monday to Sunday, with a day on which the chairman received in
  ///   person
  /// @param secretaryDays days on which the Party secretary received in person
  public record Held(long chairmanWeeks, long secretaryDays) {}
}
