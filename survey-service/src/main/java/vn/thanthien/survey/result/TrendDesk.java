package vn.thanthien.survey.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.reference.Units;

/// Sets closed rounds side by side, from their sums.
@ApplicationScoped
class TrendDesk {

  private final Units units;
  private final FlagDesk flags;
  private final DataSource dataSource;

  @Inject
  TrendDesk(Units units, FlagDesk flags, DataSource dataSource) {
    this.units = units;
    this.flags = flags;
    this.dataSource = dataSource;
  }

  @Transactional
  List<Trend> of(@Nullable String unit) {
    var owner = units.owner(unit);
    try (var connection = dataSource.getConnection()) {
      var groups = groups(connection, owner);
      var trend = new ArrayList<Trend>();
      try (var query =
          connection.prepareStatement(
              """
              select r.id, r.title, r.runner, r.phase, r.closes_on, r.questionnaire_code,
                     coalesce(sum(t.issued), 0), sum(t.collected), sum(t.valid),
                     sum(t.very_satisfied + t.satisfied + t.neutral + t.dissatisfied
                         + t.very_dissatisfied),
                     sum(t.very_satisfied + t.satisfied), sum(t.very_satisfied)
                from survey_round r join village_tally t on t.round_id = r.id
               where r.unit = ? and r.closed_at is not null
               group by r.id order by r.closes_on desc, r.id desc limit 50
              """)) {
        query.setString(1, owner);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            var id = rows.getObject(1, UUID.class);
            var runner = SurveyRunner.valueOf(rows.getString(3));
            trend.add(
                new Trend(
                    id,
                    rows.getString(2),
                    runner,
                    runner == SurveyRunner.PEOPLES_COMMITTEE,
                    SurveyPhase.valueOf(rows.getString(4)),
                    rows.getObject(5, LocalDate.class),
                    rows.getString(6),
                    rows.getInt(7),
                    rows.getInt(8),
                    rows.getInt(9),
                    flags.of(id).size(),
                    RoundResult.Scale.of(rows.getInt(10), rows.getInt(11), rows.getInt(12)),
                    groups.getOrDefault(id, List.of())));
          }
        }
      }
      return trend.reversed();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<UUID, List<Trend.Group>> groups(Connection connection, String unit)
      throws SQLException {
    var groups = new HashMap<UUID, List<Trend.Group>>();
    try (var query =
        connection.prepareStatement(
            """
            select t.round_id, g.key, sum((g.value ->> 'valid')::int),
                   sum((g.value ->> 'satisfied')::int), sum((g.value ->> 'verySatisfied')::int)
              from village_tally t, jsonb_each(t.groups) g
             where t.unit = ?
             group by t.round_id, g.key order by t.round_id, g.key
            """)) {
      query.setString(1, unit);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          groups
              .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(
                  new Trend.Group(
                      rows.getString(2),
                      RoundResult.Scale.of(rows.getInt(3), rows.getInt(4), rows.getInt(5))));
        }
      }
    }
    return groups;
  }
}
