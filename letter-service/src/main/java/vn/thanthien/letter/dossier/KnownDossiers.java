package vn.thanthien.letter.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.LifeEvent;

/// The dossiers as `dossier-events` told of them, newest revision only.
@ApplicationScoped
public class KnownDossiers {

  private final DataSource dataSource;

  @Inject
  KnownDossiers(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// A dossier of a unit; empty while its fact has not arrived, and for one of another unit.
  public Optional<KnownDossier> find(String unit, UUID id) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select code, life_event, due_at, new_due_at, completed_at from known_dossier
                 where id = ? and unit = ?
                """)) {
      query.setObject(1, id);
      query.setString(2, unit);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        var lifeEvent = row.getString(2);
        return Optional.of(
            new KnownDossier(
                row.getString(1),
                lifeEvent == null ? null : LifeEvent.valueOf(lifeEvent),
                instant(row.getObject(3, OffsetDateTime.class)),
                instant(row.getObject(4, OffsetDateTime.class)),
                instant(row.getObject(5, OffsetDateTime.class))));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Keeps what is newer than known, in the running transaction.
  ///
  /// @param states at most one per dossier
  /// @return those that were newer
  public List<DossierState> keepNewer(List<DossierState> states) throws SQLException {
    try (var connection = dataSource.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into known_dossier (id, unit, revision, code, life_event, due_at, new_due_at,
                                           completed_at)
                select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                                     ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                on conflict (id) do update
                   set revision = excluded.revision, code = excluded.code,
                       life_event = excluded.life_event, due_at = excluded.due_at,
                       new_due_at = excluded.new_due_at, completed_at = excluded.completed_at
                 where known_dossier.revision < excluded.revision
                returning id
                """)) {
      upsert.setArray(1, texts(connection, states, state -> state.id().toString()));
      upsert.setArray(2, texts(connection, states, DossierState::unit));
      upsert.setArray(3, texts(connection, states, state -> Long.toString(state.revision())));
      upsert.setArray(4, texts(connection, states, DossierState::code));
      upsert.setArray(5, texts(connection, states, state -> text(state.lifeEvent())));
      upsert.setArray(6, texts(connection, states, state -> text(state.dueAt())));
      upsert.setArray(7, texts(connection, states, state -> text(state.newDueAt())));
      upsert.setArray(8, texts(connection, states, state -> text(state.completedAt())));
      var newer = new HashSet<UUID>();
      try (var rows = upsert.executeQuery()) {
        while (rows.next()) {
          newer.add(rows.getObject(1, UUID.class));
        }
      }
      return states.stream().filter(state -> newer.contains(state.id())).toList();
    }
  }

  private static java.sql.Array texts(
      Connection connection,
      Collection<DossierState> states,
      Function<DossierState, @Nullable String> column)
      throws SQLException {
    return connection.createArrayOf("text", states.stream().map(column).toArray());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
