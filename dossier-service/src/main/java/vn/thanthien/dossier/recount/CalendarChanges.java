package vn.thanthien.dossier.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The calendar years whose newest table the due moments do not follow yet.
@ApplicationScoped
class CalendarChanges {

  private final DataSource dataSource;

  @Inject
  CalendarChanges(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// The next change to work on, locked for this transaction; empty where there is none or another
  /// replica has it. A still newer table starts over.
  Optional<Change> next() {
    try (var connection = dataSource.getConnection();
        var begin =
            connection.prepareStatement(
                """
                insert into calendar_recount (year, revision, after, done)
                select year, revision, null, false from calendar_year
                on conflict (year) do update
                   set revision = excluded.revision, after = null, done = false
                 where calendar_recount.revision < excluded.revision
                """);
        var query =
            connection.prepareStatement(
                """
                select year, revision, after from calendar_recount
                 where not done order by year limit 1 for update skip locked
                """)) {
      begin.executeUpdate();
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Change(row.getInt(1), row.getLong(2), row.getObject(3, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void advance(Change change, UUID after) {
    write("update calendar_recount set after = ? where year = ?", after, change.year());
  }

  void finish(Change change) {
    write("update calendar_recount set done = true, after = ? where year = ?", null, change.year());
  }

  private void write(String update, @Nullable UUID after, int year) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(update)) {
      statement.setObject(1, after);
      statement.setInt(2, year);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param after the last dossier that follows it already, absent at the start
  record Change(int year, long revision, @Nullable UUID after) {}
}
