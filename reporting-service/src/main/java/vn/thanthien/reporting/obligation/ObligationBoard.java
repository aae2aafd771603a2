package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.reference.Calendars;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.unit.ReportingGroups;

/// Where every obligation stands: one query for hundreds of communes. It goes from the units the
/// caller sees to what they owe, never through what everybody owes.
@ApplicationScoped
class ObligationBoard {

  private static final String LINES =
      """
      select o.id, o.request, o.unit, u.name as unit_name, o.demand, o.period_from, o.period_to,
             o.due_on, o.first_due_on, o.on_time_until, o.sent_at, o.withdrawn_at, o.changes,
             r.id as report, r.number, r.issued_on, r.head ->> 'symbol' as symbol, r.handover,
             r.remarks,
             (select count(*) from finding f
               where f.report = r.id and f.severity = 'BLOCKING' and f.status = 'EXPLAINED')
               as explained,
             d.id as draft, d.state as draft_state,
             (select count(*) from finding f
               where f.report = d.id and f.severity = 'BLOCKING' and f.status = 'OPEN')
               as contradicting,
             (select m.step from report_reminder m
               where m.obligation = o.id and m.due_on = o.due_on
               order by m.at desc, m.id desc limit 1) as reminded
        from (select ?::text as unit union select v.unit from unit_visible v where v.viewer = ?) seen
        join report_obligation o on o.unit = seen.unit
        join unit u on u.id = o.unit
        left join report r on r.id = o.report
        left join lateral (
          select d.id, d.state from report d
           where d.obligation = o.id and d.state not in ('ISSUED', 'DISCARDED')
           order by d.id desc limit 1) d on true
      """;

  /// Communes that are in a group on the period's last day.
  private static final String IN_GROUP =
      """
       exists (
         select
           from reporting_group g
          cross join jsonb_to_recordset(g.members) as m (unit text, "from" date, "to" date)
           join unit_ancestor a on a.ancestor = m.unit
          where g.id = ? and a.unit = o.unit and m."from" < o.period_to
            and (m."to" is null or m."to" >= o.period_to)) and
      """;

  private static final String OWED =
      " o.withdrawn_at is null and (o.report is null or r.handover = 'RETURNED') and ";

  private static final String WITHDRAWN = " o.withdrawn_at is not null and ";

  private static final String AFTER =
      """
       (?::uuid is null or (o.due_on, o.id) >
             (select a.due_on, a.id from report_obligation a where a.id = ?::uuid))
       order by o.due_on, o.id limit ?
      """;

  private final DataSource dataSource;
  private final ReportingGroups groups;
  private final ObjectMapper json;
  private final Calendars calendars;
  private final Caller caller;
  private final Clock clock;

  @Inject
  ObligationBoard(
      DataSource dataSource,
      ReportingGroups groups,
      ObjectMapper json,
      Calendars calendars,
      Caller caller,
      Clock clock) {
    this.dataSource = dataSource;
    this.groups = groups;
    this.json = json;
    this.calendars = calendars;
    this.caller = caller;
    this.clock = clock;
  }

  /// Every unit asked in one request, by name.
  ///
  /// @param group of which they are, all where absent
  List<ObligationView> of(UUID request, @Nullable UUID group) {
    return lines(ofRequest(group != null), group, request);
  }

  static String ofRequest(boolean ofGroup) {
    return LINES + " where" + (ofGroup ? IN_GROUP : "") + " o.request = ? order by u.name, o.unit";
  }

  /// What the caller may see, by due date.
  ///
  /// @param owed only what is not sent, or was returned
  /// @param withdrawn only what was taken back
  /// @param group whose communes owe it, all where absent
  /// @param after position of the last line seen
  List<ObligationView> page(
      boolean owed, boolean withdrawn, @Nullable UUID group, @Nullable UUID after, int limit) {
    return lines(page(owed, withdrawn, group != null), group, after, after, limit + 1);
  }

  static String page(boolean owed, boolean withdrawn, boolean ofGroup) {
    return LINES
        + " where"
        + (ofGroup ? IN_GROUP : "")
        + (owed ? OWED : "")
        + (withdrawn ? WITHDRAWN : "")
        + AFTER;
  }

  /// @param values of the query after its group
  private List<ObligationView> lines(String sql, @Nullable UUID group, @Nullable Object... values) {
    var at = 3;
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, caller.unit());
      query.setString(2, caller.unit());
      if (group != null) {
        query.setObject(at++, groups.get(group).id());
      }
      for (var value : values) {
        query.setObject(at++, value);
      }
      var lines = new ArrayList<ObligationView>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          lines.add(line(rows));
        }
      }
      return lines;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObligationView line(ResultSet row) throws SQLException, JsonProcessingException {
    var today = VietnamTime.dayOf(clock.instant());
    var dueOn = row.getObject("due_on", LocalDate.class);
    var report = row.getObject("report", UUID.class);
    var sentAt = row.getObject("sent_at", OffsetDateTime.class);
    var demand = json.readValue(row.getString("demand"), Demand.class);
    var onTimeUntil = row.getObject("on_time_until", LocalDate.class);
    var withdrawn = row.getObject("withdrawn_at") != null;
    var changes = List.of(json.readValue(row.getString("changes"), RequestChange[].class));
    var state =
        withdrawn && report == null
            ? gone(changes)
            : state(report, row.getString("handover"), row.getString("draft_state"), dueOn, today);
    return new ObligationView(
        row.getObject("id", UUID.class),
        row.getObject("request", UUID.class),
        new Figure.UnitName(row.getString("unit"), row.getString("unit_name")),
        demand,
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        dueOn,
        row.getObject("first_due_on", LocalDate.class),
        onTimeUntil.equals(dueOn) ? null : onTimeUntil,
        state,
        !withdrawn
            && (report == null || state == ObligationView.State.RETURNED)
            && today.isAfter(dueOn),
        calendars.current().workingDaysBetween(today, dueOn),
        sentAt == null ? null : sentAt.toInstant(),
        sentAt == null ? null : !day(sentAt.toInstant()).isAfter(onTimeUntil),
        report,
        notation(row),
        row.getString("remarks"),
        row.getInt("explained"),
        row.getObject("draft", UUID.class),
        row.getInt("contradicting"),
        row.getString("reminded") == null ? null : ReminderStep.valueOf(row.getString("reminded")),
        changes);
  }

  private static ObligationView.State gone(List<RequestChange> changes) {
    return changes.getLast().kind() == RequestChange.Kind.PASSED_ON
        ? ObligationView.State.PASSED_ON
        : ObligationView.State.WITHDRAWN;
  }

  private static LocalDate day(Instant moment) {
    return VietnamTime.dayOf(moment);
  }

  private static ObligationView.State state(
      @Nullable UUID report,
      @Nullable String handover,
      @Nullable String draft,
      LocalDate dueOn,
      LocalDate today) {
    if (report != null && handover != null) {
      return ObligationView.State.valueOf(handover);
    }
    if (today.isAfter(dueOn)) {
      return ObligationView.State.OVERDUE;
    }
    return draft == null ? ObligationView.State.OPEN : ObligationView.State.IN_PROGRESS;
  }

  private static @Nullable String notation(ResultSet row) throws SQLException {
    var number = row.getInt("number");
    return row.wasNull() ? null : "%02d/%s".formatted(number, row.getString("symbol"));
  }
}
