package vn.thanthien.kernel.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
  private final Freshness freshness = new Freshness();
  private volatile @Nullable Loaded loaded;

  @Inject
  Calendars(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /// The calendar to compute with now; keep it no longer than one piece of work.
  public WorkingCalendar current() {
    var last = loaded;
    if (last == null || (freshness.isOver() && last.revisions() != revisions())) {
      last = load();
      loaded = last;
    }
    return last.calendar();
  }

  /// Looks for newer years now.
  public void refresh() {
    var last = loaded;
    if (last == null || last.revisions() != revisions()) {
      loaded = load();
    }
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

  /// Changes whenever a year does: revisions only grow.
  private long revisions() {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement("select coalesce(sum(revision), 0) from calendar_year");
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Loaded load() {
    var revisions = revisions();
    var years =
        json.readerFor(CalendarYear.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    var received = new ArrayList<CalendarYear>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement("select calendar from calendar_year");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        received.add(years.readValue(rows.getString(1)));
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("calendar not readable", e);
    }
    for (var shipped : ShippedCalendar.announcedYears()) {
      if (received.stream().noneMatch(year -> year.year() == shipped.year())) {
        received.add(shipped);
      }
    }
    return new Loaded(WorkingCalendar.of(received, ShippedCalendar.holidayLaw()), revisions);
  }

  private record Loaded(WorkingCalendar calendar, long revisions) {}
}
