package vn.thanthien.dossier.dossierimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/// Uploaded files while they are needed, in chunks of half a megabyte. Each chunk is written and
/// read in a transaction of its own, so neither a slow client nor a long import holds one open.
@ApplicationScoped
class UploadedFiles {

  private static final int CHUNK = 512 * 1024;

  /// Chunks deleted in one transaction.
  private static final int DELETED_AT_ONCE = 100;

  private final DataSource dataSource;

  @Inject
  UploadedFiles(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Keeps a file as it comes in.
  ///
  /// @return its size
  long keep(UUID job, String unit, InputStream in) throws IOException {
    var size = 0L;
    var number = 0;
    for (var chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
      var bytes = chunk;
      var at = number++;
      QuarkusTransaction.requiringNew().run(() -> insert(job, unit, at, bytes));
      size += chunk.length;
    }
    return size;
  }

  /// Reads a file from its beginning.
  FileStream open(UUID job) {
    return new FileStream(job);
  }

  void delete(UUID job) {
    boolean more;
    do {
      more = QuarkusTransaction.requiringNew().call(() -> deleteSome("import = ?", job)) > 0;
    } while (more);
  }

  /// Deletes the files of imports that ended before.
  void deleteEnded(Instant before) {
    boolean more;
    do {
      more =
          QuarkusTransaction.requiringNew()
                  .call(() ->
                      deleteSome(
                          "import in (select id from dossier_import where ended_at <= ?)",
                          before.atOffset(ZoneOffset.UTC)))
              > 0;
    } while (more);
  }

  private int deleteSome(String which, Object value) throws SQLException {
    try (var connection = dataSource.getConnection();
        var delete =
            connection.prepareStatement(
                """
                delete from dossier_import_chunk where (import, number) in (
                  select import, number from dossier_import_chunk where %s limit %d)
                """
                    .formatted(which, DELETED_AT_ONCE))) {
      delete.setObject(1, value);
      return delete.executeUpdate();
    }
  }

  private void insert(UUID job, String unit, int number, byte[] bytes) {
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into dossier_import_chunk (import, unit, number, bytes)"
                    + " values (?, ?, ?, ?)")) {
      insert.setObject(1, job);
      insert.setString(2, unit);
      insert.setInt(3, number);
      insert.setBytes(4, bytes);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] read(UUID job, int number) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select bytes from dossier_import_chunk where import = ? and number = ?")) {
      query.setObject(1, job);
      query.setInt(2, number);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    }
  }

  /// A file as a stream that knows how far it was read.
  final class FileStream extends InputStream {

    private final UUID job;
    private int number;
    private byte[] chunk = {};
    private int at;
    private long position;

    private FileStream(UUID job) {
      this.job = job;
    }

    long position() {
      return position;
    }

    @Override
    public int read() {
      if (!hasMore()) {
        return -1;
      }
      position++;
      return chunk[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, into.length);
      if (length == 0) {
        return 0;
      }
      if (!hasMore()) {
        return -1;
      }
      var count = Math.min(length, chunk.length - at);
      System.arraycopy(chunk, at, into, offset, count);
      at += count;
      position += count;
      return count;
    }

    private boolean hasMore() {
      if (at == chunk.length && (number == 0 || chunk.length > 0)) {
        chunk = QuarkusTransaction.requiringNew().call(() -> UploadedFiles.this.read(job, number));
        number++;
        at = 0;
      }
      return at < chunk.length;
    }
  }
}
