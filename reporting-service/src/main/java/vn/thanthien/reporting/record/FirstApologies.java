package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Keeps what two owners tell of one dossier together: that it missed its due moment, and that its
/// first Thư xin lỗi was issued. Whichever fact comes last finds the other: dossiers are kept side
/// by side, letters of apology one batch after the other and with no dossier in between.
@ApplicationScoped
class FirstApologies {

  private static final long LOCK = 0x6170_6f6c_6f67_7900L; // "apology"

  private static final String KEEP =
      Counters.keep(
          Counter.APOLOGY,
          """
          select r.id, r.revision + l.revisions as revision, r.unit, r.due_at, l.issued_at,
                 coalesce(l.issued_at is not null and %1$s, false) as missed,
                 coalesce(greatest(%2$d, least(%3$d, vietnam_day(r.due_at) - vietnam_day(l.issued_at))),
                          %2$d) as ahead,
                 case when vietnam_day(l.issued_at) >= vietnam_day(r.due_at)
                      then vietnam_day(l.issued_at) else '-infinity' end as late_on,
                 greatest(r.recorded_at, l.recorded_at) as recorded_at
            from (select id::uuid as id from jsonb_array_elements_text(?::jsonb) a (id)) asked
            join lateral (select sum(revision) as revisions, min(issued_at) as issued_at,
                                 max(recorded_at) as recorded_at
                            from letter_record l
                           where l.dossier_id = asked.id and l.kind = 'APOLOGY') l
              on l.revisions is not null
            -- "offset 0": each by its key; a join may go through all dossiers for a batch of them
            join lateral (select * from dossier_record d where d.id = asked.id offset 0) r on true
          """
              .formatted(Measure.Sql.DUE_MISSED, Totals.BEHIND, Totals.FAR_AHEAD),
          List.of(
              "id",
              "revision",
              "unit",
              "due_at",
              "issued_at",
              "missed",
              "ahead",
              "late_on",
              "recorded_at"));

  private final DataSource dataSource;

  @Inject
  FirstApologies(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// To be asked for before dossiers are kept.
  void awaitLetters() throws SQLException {
    lock("select pg_advisory_xact_lock_shared(?)");
  }

  /// To be asked for before letters of apology are kept.
  void awaitDossiers() throws SQLException {
    lock("select pg_advisory_xact_lock(?)");
  }

  /// Keeps what is known by now of some dossiers.
  void keep(Collection<UUID> dossiers) throws SQLException {
    if (dossiers.isEmpty()) {
      return;
    }
    try (var connection = dataSource.getConnection();
        var keep = connection.prepareStatement(KEEP)) {
      keep.setString(
          1,
          dossiers.stream()
              .map(id -> '"' + id.toString() + '"')
              .collect(Collectors.joining(",", "[", "]")));
      keep.execute();
    }
  }

  private void lock(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }
}
