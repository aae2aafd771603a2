package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Lists survey rounds that closed in a period, each with what it adds to a figure.
@ApplicationScoped
public class SurveyReader {

  private final DataSource dataSource;

  @Inject
  SurveyReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// The rounds of some part of a figure, by id. A round without a row of that part is not listed.
  public List<RecordReader.CountedRecord> rounds(
      Collection<String> units, Period period, Weight weight, Part part) {
    var sql =
        """
        select s.id, s.unit, s.closes_on, sum(%s)
          from survey_record s
         cross join lateral jsonb_to_recordset(s.tallies)
               as t(village text, issued bigint, collected bigint, valid bigint,
                    "verySatisfied" bigint, satisfied bigint, neutral bigint, dissatisfied bigint,
                    "veryDissatisfied" bigint, groups jsonb)
        %s
         where s.unit in (select a.unit from unit_ancestor a where a.ancestor = any(?))
           and s.closes_on >= ? and s.closes_on < ?
           and s.phase = coalesce(?, s.phase) and s.runner = coalesce(?, s.runner)
           and (?::text is null or coalesce(t.village, '') = ?)
         group by s.id, s.unit, s.closes_on
         order by s.id
        """
            .formatted(weight.sql, weight.isOfGroup ? Weight.GROUPS : "");
    var rounds = new ArrayList<RecordReader.CountedRecord>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      var parameter = 1;
      if (weight.isOfGroup) {
        query.setString(parameter++, part.group());
      }
      query.setArray(parameter++, connection.createArrayOf("text", units.toArray(String[]::new)));
      query.setObject(parameter++, period.from());
      query.setObject(parameter++, period.to());
      query.setString(parameter++, part.phase());
      query.setString(parameter++, part.runner());
      query.setString(parameter++, part.village());
      query.setString(parameter, part.village());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          rounds.add(
              new RecordReader.CountedRecord(
                  rows.getObject(1, UUID.class),
                  "SURVEY",
                  rows.getString(2),
                  null,
                  rows.getObject(3, LocalDate.class),
                  rows.getLong(4)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rounds;
  }

  /// Which tallies of which rounds; all where absent.
  ///
  /// @param village empty for what is not split by village
  /// @param group of questions
  public record Part(
      @Nullable String phase,
      @Nullable String runner,
      @Nullable String village,
      @Nullable String group) {}

  /// What of its tallies a round weighs.
  public enum Weight {
    ISSUED("t.issued", false),
    COLLECTED("t.collected", false),
    VALID("t.valid", false),
    /// Valid answers to the overall question.
    ANSWERED(
        "t.\"verySatisfied\" + t.satisfied + t.neutral + t.dissatisfied + t.\"veryDissatisfied\"",
        false),
    SATISFIED("t.\"verySatisfied\" + t.satisfied", false),
    VERY_SATISFIED("t.\"verySatisfied\"", false),
    /// Valid answers to the questions of a group.
    ANSWERED_OF_GROUP("g.valid", true),
    SATISFIED_OF_GROUP("g.satisfied", true);

    private static final String GROUPS =
        """
         cross join lateral (
               select coalesce(sum(one.valid), 0) as valid,
                      coalesce(sum(one.satisfied), 0) as satisfied
                 from jsonb_to_recordset(coalesce(t.groups, '[]'))
                      as one("group" text, valid bigint, satisfied bigint)
                where one."group" = coalesce(?, one."group")
               having count(*) > 0) g
        """;

    private final String sql;
    private final boolean isOfGroup;

    Weight(String sql, boolean isOfGroup) {
      this.sql = sql;
      this.isOfGroup = isOfGroup;
    }
  }
}
