package vn.thanthien.reporting.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import vn.thanthien.kernel.calendar.CalendarYear;

/// Every revision of every announced year; a revision is added, never changed.
@ApplicationScoped
class CalendarYears {

  private final DataSource dataSource;
  private final ObjectMapper json;

  @Inject
  CalendarYears(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /// The revision in force.
  Optional<CalendarYear> find(int year) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select calendar from calendar_revision where year = ?
                 order by revision desc limit 1
                """)) {
      query.setInt(1, year);
      try (var rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(json.readValue(rows.getString(1), CalendarYear.class))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Adds a revision; false when it is there already.
  boolean add(CalendarYear calendar) {
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into calendar_revision (year, revision, calendar) values (?, ?, ?::jsonb)
                on conflict do nothing
                """)) {
      insert.setInt(1, calendar.year());
      insert.setInt(2, calendar.revision());
      insert.setString(3, json.writeValueAsString(calendar));
      return insert.executeUpdate() == 1;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
