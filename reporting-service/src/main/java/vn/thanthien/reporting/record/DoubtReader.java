package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thanthien.kernel.contract.petition.DialogueKind;

/// Finds records that a report should not count before somebody has looked at them.
@ApplicationScoped
public class DoubtReader {

  /// Of one day and, as far as both name one, of one village. Either kind and village are the same,
  /// or as many came to both: a commune's leaders may well hold two dialogues a day. Settlements
  /// are steps of their cases. Each record is told of once, beside the first that it may be.
  private static final String TWINS =
      """
      select distinct on (d.held_on, d.id)
             e.id, e.kind, e.held_on, ev.name, e.participants,
             d.id, d.kind, d.held_on, dv.name, d.participants
        from dialogue_record d
        join dialogue_record e on e.unit = d.unit and e.held_on = d.held_on and e.id < d.id
        left join unit dv on dv.id = d.village
        left join unit ev on ev.id = e.village
       where d.unit in (select a.unit from unit_ancestor a where a.ancestor = %s)
         and d.held_on >= ? and d.held_on < ?
         and d.kind <> 'COMPLAINT_SETTLEMENT' and e.kind <> 'COMPLAINT_SETTLEMENT'
         and coalesce(d.village = e.village, true)
         and (d.kind = e.kind and d.village = e.village
              or d.participants = e.participants
                 and (d.participants > 0
                      or d.kind = e.kind and d.village is not distinct from e.village))
       order by d.held_on, d.id, e.id
      """;

  /// A recorded contribution is what called for its letter of thanks. A dossier still open may yet
  /// be late, and of one not known here nobody can tell.
  private static final String LETTERS =
      """
      select case when l.dossier_id is null then l.kind else 'APOLOGY_IN_TIME' end, count(*)
        from letter_record l
        left join dossier_record d on d.id = l.dossier_id and l.kind = 'APOLOGY'
       where l.unit in (select a.unit from unit_ancestor a where a.ancestor = %s)
         and l.issued_at >= ? and l.issued_at < ?
         and (l.dossier_id is null and (l.kind, l.trigger) <> ('THANKS', 'CONTRIBUTION')
              or d.ended_at is not null
                 and coalesce(d.punctuality <> 'LATE', d.ended_at <= d.due_at))
       group by 1
      """;

  private final DataSource dataSource;

  @Inject
  DoubtReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// What is in doubt of some units and all below them.
  public Doubts of(Collection<String> units, Period period) {
    return new Doubts(twins(units, period), letters(units, period));
  }

  private List<Doubts.Twins> twins(Collection<String> units, Period period) {
    var twins = new ArrayList<Doubts.Twins>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(asked(TWINS, units))) {
      UnitsAsked.set(query, 1, units);
      query.setObject(2, period.from());
      query.setObject(3, period.to());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          twins.add(new Doubts.Twins(dialogue(rows, 1), dialogue(rows, 6)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return twins;
  }

  private static Doubts.Dialogue dialogue(ResultSet rows, int column) throws SQLException {
    return new Doubts.Dialogue(
        rows.getObject(column, UUID.class),
        DialogueKind.valueOf(rows.getString(column + 1)),
        rows.getObject(column + 2, LocalDate.class),
        rows.getString(column + 3),
        rows.getInt(column + 4));
  }

  private SortedMap<Doubts.Gap, Long> letters(Collection<String> units, Period period) {
    var letters = new TreeMap<Doubts.Gap, Long>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(asked(LETTERS, units))) {
      UnitsAsked.set(query, 1, units);
      query.setObject(2, period.start().atOffset(ZoneOffset.UTC));
      query.setObject(3, period.end().atOffset(ZoneOffset.UTC));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          letters.put(Doubts.Gap.valueOf(rows.getString(1)), rows.getLong(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return letters;
  }

  private static String asked(String sql, Collection<String> units) {
    return sql.formatted(UnitsAsked.anyOf(units, UnitsAsked.parameter(units)));
  }
}
