package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What those who owe were told.
@ApplicationScoped
class Reminders {

  private final DataSource dataSource;
  private final ObjectMapper json;

  @Inject
  Reminders(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /// Notes a step for everything owed that is due within some days and was not told it of that date
  /// yet.
  ///
  /// @param after the last due date that is not meant
  /// @param until the last one that is
  /// @return how many were noted
  int note(ReminderStep step, boolean escalated, LocalDate after, LocalDate until, Instant at) {
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into report_reminder (id, obligation, unit, step, due_on, escalated, at)
                select gen_random_uuid(), o.id, o.unit, ?, o.due_on, ?, ?
                  from report_obligation o left join report r on r.id = o.report
                 where o.due_on > ? and o.due_on <= ?
                   and o.withdrawn_at is null
                   and (o.report is null or r.handover = 'RETURNED')
                on conflict (obligation, step, due_on) do nothing
                """)) {
      insert.setString(1, step.name());
      insert.setBoolean(2, escalated);
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      insert.setObject(4, after);
      insert.setObject(5, until);
      return insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Takes up one that waits for its letter and whose office has an address, of a date that still
  /// holds and of a report that is still owed; others go before it next time.
  ///
  /// @param since older ones wait no more
  /// @param until nobody else takes it up
  Optional<Waiting> takeUp(Instant since, Instant now, Instant until) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                with waiting as (
                select m.id, m.step, o.demand, o.due_on, u.name, c.email,
                       case when m.escalated then above.email end as above, r.id is not null as returned
                  from report_reminder m
                  join report_obligation o on o.id = m.obligation
                  join unit u on u.id = o.unit
                  join report_contact c on c.unit = o.unit
                  left join report r on r.id = o.report
                  left join report_contact above on above.unit = o.asked_by
                 where m.mailed_at is null and m.at >= ? and coalesce(m.mail_after, m.at) <= ?
                   and m.due_on = o.due_on and o.withdrawn_at is null
                   and (o.report is null or r.handover = 'RETURNED')
                 order by m.mail_tries, m.at, m.id limit 1
                   for update of m skip locked
                )
                update report_reminder m set mail_tries = m.mail_tries + 1, mail_after = ?
                  from waiting w where m.id = w.id
                returning w.*
                """)) {
      query.setObject(1, since.atOffset(ZoneOffset.UTC));
      query.setObject(2, now.atOffset(ZoneOffset.UTC));
      query.setObject(3, until.atOffset(ZoneOffset.UTC));
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new Waiting(
                row.getObject(1, UUID.class),
                ReminderStep.valueOf(row.getString(2)),
                json.readValue(row.getString(3), Demand.class),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8)));
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param at when the mail server took its letter
  void mailed(UUID reminder, Instant at) {
    try (var connection = dataSource.getConnection();
        var update =
            connection.prepareStatement("update report_reminder set mailed_at = ? where id = ?")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setObject(2, reminder);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A letter to write.
  ///
  /// @param unit printed name of who owes
  /// @param email of its office
  /// @param above of who asked, where it is told as well
  /// @param returned whether a report was sent and given back
  record Waiting(
      UUID id,
      ReminderStep step,
      Demand demand,
      LocalDate dueOn,
      String unit,
      String email,
      @Nullable String above,
      boolean returned) {}
}
