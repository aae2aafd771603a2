package vn.thanthien.kernel.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.CalendarYear;
import vn.thanthien.kernel.calendar.ShippedCalendar;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.reference.CalendarYearState;

/// The working calendar in force here: the years received from `reference-events`, and those
/// shipped with the kernel where none has arrived.
@ApplicationScoped
public class Calendars {

  private final DataSource dataSource;
  private final ObjectMapper json;
  private volatile @Nullable WorkingCalendar current;

  @Inject
  Calendars(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /// The calendar to compute with now; keep it no longer than one piece of work.
  public WorkingCalendar current() {
    var calendar = current;
    if (calendar == null) {
      calendar = load();
      current = calendar;
    }
    return calendar;
  }

  /// Forgets what was loaded, so that the next question sees the stored years.
  void refresh() {
    current = null;
  }

  /// Keeps the newer years. Runs in the caller's transaction.
  void keep(List<CalendarYearState> years) throws SQLException {
    try (var connection = dataSource.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into calendar_year (year, revision, calendar) values (?, ?, ?::jsonb)
                on conflict (year) do update
                   set revision = excluded.revision, calendar = excluded.calendar
                 where calendar_year.revision < excluded.revision
                """)) {
      for (var year : years) {
        upsert.setInt(1, year.calendar().year());
        upsert.setLong(2, year.revision());
        upsert.setString(3, json.writeValueAsString(year.calendar()));
        upsert.addBatch();
      }
      upsert.executeBatch();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private WorkingCalendar load() {
    var received = new ArrayList<CalendarYear>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement("select calendar from calendar_year");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        received.add(json.readValue(rows.getString(1), CalendarYear.class));
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("calendar not readable", e);
    }
    for (var shipped : ShippedCalendar.announcedYears()) {
      if (received.stream().noneMatch(year -> year.year() == shipped.year())) {
        received.add(shipped);
      }
    }
    return WorkingCalendar.of(received, ShippedCalendar.holidayLaw());
  }
}
