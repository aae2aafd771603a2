package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thanthien.kernel.contract.petition.LeaderRole;

/// Reads receptions of citizens from their records: weeks and days are counted once however many
/// sessions they held, which no sum can.
@ApplicationScoped
public class ReceptionReader {

  /// Weeks, Monday to Sunday, with a day on which the chairman received in person; of records `r`.
  public static final String CHAIRMAN_WEEKS =
      """
      count(distinct date_trunc('week', r.held_on))
        filter (where r.role = 'CHAIRMAN' and r.in_person and r.held)
      """;

  /// Days on which the Party secretary received in person; of records `r`.
  public static final String SECRETARY_DAYS =
      """
      count(distinct r.held_on)
        filter (where r.role = 'PARTY_SECRETARY' and r.in_person and r.held)
      """;

  private final DataSource dataSource;

  @Inject
  ReceptionReader(DataSource dataSource) {
    this.dataSource = dataSource;
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
                    + ") r.id, r.unit, r.held_on "
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
                  rows.getObject(1, UUID.class),
                  "RECEPTION",
                  rows.getString(2),
                  null,
                  rows.getObject(3, LocalDate.class),
                  1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return sessions;
  }

  /// What each leader of whom a session is recorded, held or not, held in person.
  public Map<LeaderRole, ReceptionCounts> counts(Collection<String> above, Period period) {
    var counts = new EnumMap<LeaderRole, ReceptionCounts>(LeaderRole.class);
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select r.role, count(*) filter (where r.in_person and r.held),
                       count(distinct (r.unit, r.held_on)) filter (where r.in_person and r.held),
                       count(distinct (r.unit, date_trunc('week', r.held_on)))
                         filter (where r.in_person and r.held)
                """
                    + inPeriod(above)
                    + " group by r.role")) {
      UnitsAsked.set(query, 1, above);
      query.setObject(2, period.from());
      query.setObject(3, period.to());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          counts.put(
              LeaderRole.valueOf(rows.getString(1)),
              new ReceptionCounts(rows.getLong(2), rows.getLong(3), rows.getLong(4)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }

  private static String inPeriod(Collection<String> above) {
    return """
    from reception_record r
    where r.unit in (select a.unit from unit_ancestor a where a.ancestor = %s)
      and r.held_on >= ? and r.held_on < ?
    """
        .formatted(UnitsAsked.anyOf(above, UnitsAsked.parameter(above)));
  }
}
