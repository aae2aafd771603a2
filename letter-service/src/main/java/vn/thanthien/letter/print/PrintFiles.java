package vn.thanthien.letter.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.kernel.secrecy.Seal;

/// The very bytes that were printed, sealed: whoever prints again gets them again.
@ApplicationScoped
public class PrintFiles {

  private final DataSource dataSource;
  private final Seal seal;
  private final Clock clock;

  @Inject
  PrintFiles(DataSource dataSource, Seal seal, Clock clock) {
    this.dataSource = dataSource;
    this.seal = seal;
    this.clock = clock;
  }

  /// What was printed under an id; empty where nothing was.
  Optional<byte[]> find(UUID id) {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement("select bytes from print_file where id = ?")) {
      query.setObject(1, id);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(seal.openBytes(row.getBytes(1))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Keeps a print, unless the id has one already, which then stays.
  void keep(UUID id, String unit, byte[] bytes) {
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into print_file (id, unit, sha256, kept_at, bytes) values (?, ?, ?, ?, ?)
                on conflict (id) do nothing
                """)) {
      insert.setObject(1, id);
      insert.setString(2, unit);
      insert.setString(3, FileHash.sha256(bytes));
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setBytes(5, seal.sealBytes(bytes));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Forgets the print of a letter.
  public void forget(UUID id) {
    try (var connection = dataSource.getConnection();
        var delete = connection.prepareStatement("delete from print_file where id = ?")) {
      delete.setObject(1, id);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Forgets the prints of batches in which a forgotten letter lies.
  public void forgetBatches() {
    try (var connection = dataSource.getConnection();
        var delete =
            connection.prepareStatement(
                """
                delete from print_file f using print_batch_letter l, letter e
                 where f.id = l.batch and e.id = l.letter and e.erased_at is not null
                """)) {
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
