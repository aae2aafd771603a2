package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Asks about units and all below them: several things in one message to the database.
///
/// Two things are done once for all of them. Their plans are kept: such statements take longer to
/// plan than to run, and PostgreSQL would weigh a plan of its own for every unit. And who sees a
/// unit sees all below it, so whether the caller sees what is asked about is looked at unit by unit
/// instead of row by row: only where it sees each of them do the row policies let all rows pass,
/// until the answers are read; else they stay as they are.
@ApplicationScoped
public class Inquiry {

  private static final String FIRST =
      """
      set local plan_cache_mode = force_generic_plan;
      select set_config('thanthien.asker', current_setting('thanthien.viewer', true), true),
             set_config('thanthien.viewer',
                        case when exists (
                               select from unnest(?::text[]) u (id)
                                where not exists (
                                  select from unit_visible v
                                   where v.viewer = current_setting('thanthien.viewer', true)
                                     and v.unit = u.id))
                             then current_setting('thanthien.viewer', true) else '*' end,
                        true);
      """;
  private static final String LAST =
      """
      select set_config('thanthien.viewer', current_setting('thanthien.asker', true), true);
      set local plan_cache_mode = auto
      """;

  private final DataSource dataSource;

  @Inject
  Inquiry(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Something to ask about some units, now or with others.
  public <T> Lookup<T> lookup(Collection<String> units, String sql, Binder binder, Reader<T> read) {
    return new Lookup<>(this, units, sql, binder, read);
  }

  /// Has some lookups answered, all about the same units, in the caller's transaction.
  public void ask(Collection<String> units, List<Lookup<?>> lookups) {
    var sql = new StringBuilder(FIRST);
    lookups.forEach(lookup -> sql.append(lookup.sql).append(";\n"));
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql.append(LAST).toString())) {
      query.setArray(1, connection.createArrayOf("text", units.toArray(String[]::new)));
      var next = 2;
      for (var lookup : lookups) {
        next = lookup.binder.bind(query, next);
      }
      query.execute();
      query.getMoreResults(); // the look at the units, after the plans
      for (var lookup : lookups) {
        query.getMoreResults();
        try (var rows = query.getResultSet()) {
          lookup.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Fills the parameters of a lookup.
  @FunctionalInterface
  public interface Binder {

    /// Fills them and tells which parameter follows.
    ///
    /// @param next the first one
    int bind(PreparedStatement query, int next) throws SQLException;
  }

  /// Reads the answer to a lookup.
  @FunctionalInterface
  public interface Reader<T> {

    T read(ResultSet rows) throws SQLException;
  }

  /// A statement about some units and what it answers, asked by itself where not asked before.
  public static final class Lookup<T> {

    private final Inquiry inquiry;
    private final Collection<String> units;
    private final String sql;
    private final Binder binder;
    private final Reader<T> reader;
    private @Nullable T answer;

    private Lookup(
        Inquiry inquiry, Collection<String> units, String sql, Binder binder, Reader<T> reader) {
      this.inquiry = inquiry;
      this.units = units;
      this.sql = sql;
      this.binder = binder;
      this.reader = reader;
    }

    public T answer() {
      var known = answer;
      if (known == null) {
        inquiry.ask(units, List.of(this));
        return answer();
      }
      return known;
    }

    private void read(ResultSet rows) throws SQLException {
      answer = reader.read(rows);
    }
  }
}
