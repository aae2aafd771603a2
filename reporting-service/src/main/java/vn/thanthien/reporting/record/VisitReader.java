package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/// Counts the visits of leaders to villages.
@ApplicationScoped
public class VisitReader {

  private static final String COUNTS =
      """
      select count(*), count(distinct r.village), count(distinct date_trunc('week', r.visited_on)),
             coalesce(sum(r.participants), 0)
        from field_visit_record r
       where r.unit in (select a.unit from unit_ancestor a where a.ancestor = any(?))
         and r.visited_on >= ? and r.visited_on < ?
      """;

  private final DataSource dataSource;

  @Inject
  VisitReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Those of some units and what is below them.
  public VisitCounts of(Collection<String> units, Period period) {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(COUNTS)) {
      query.setArray(1, connection.createArrayOf("text", units.toArray(String[]::new)));
      query.setObject(2, period.from());
      query.setObject(3, period.to());
      try (var row = query.executeQuery()) {
        row.next();
        return new VisitCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
