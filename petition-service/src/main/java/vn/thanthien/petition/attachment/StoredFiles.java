package vn.thanthien.petition.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.file.FileType;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.petition.vault.Vault;

/// The contents of attached files, each once per unit by its hash, in sealed chunks of half a
/// megabyte. Each chunk is written and read in a transaction of its own, so that neither a slow
/// client nor a large file holds one open or fills the memory; what does not come in whole goes
/// again.
@ApplicationScoped
class StoredFiles {

  private static final int CHUNK = 512 * 1024;
  private static final long MOST = 20L * 1024 * 1024;

  /// An upload that has not ended by then never will: the service was stopped within it.
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Attachments attachments;
  private final DataSource dataSource;
  private final Seal seal;
  private final Clock clock;

  @Inject
  StoredFiles(Attachments attachments, DataSource dataSource, Vault vault, Clock clock) {
    this.attachments = attachments;
    this.dataSource = dataSource;
    this.seal = vault.seal();
    this.clock = clock;
  }

  /// Keeps a file as it comes in.
  ///
  /// @throws Refusal `unsupported-media-type`, `too-large` or `invalid` (empty); nothing is kept
  FileContent keep(String unit, @Nullable String declaredType, InputStream in) {
    deleteAbandoned(unit);
    var id = UUID.randomUUID();
    var kept = false;
    QuarkusTransaction.requiringNew()
        .call(() ->
            execute(
                "insert into file_content (id, unit, begun_at) values (?, ?, ?)",
                id,
                unit,
                clock.instant().atOffset(ZoneOffset.UTC)));
    try {
      var file = read(id, unit, declaredType, in);
      var known = QuarkusTransaction.requiringNew().call(() -> finish(unit, file));
      kept = known == null;
      return kept ? file : new FileContent(known, file.type(), file.sha256(), file.size());
    } finally {
      if (!kept) {
        delete(id);
      }
    }
  }

  /// Writes a file out, chunk by chunk.
  void write(UUID content, OutputStream out) throws IOException {
    var number = 0;
    for (var chunk = chunk(content, number); chunk != null; chunk = chunk(content, number)) {
      out.write(chunk);
      number++;
    }
  }

  /// Removes a content no attachment names.
  void delete(UUID content) {
    QuarkusTransaction.requiringNew().run(() -> attachments.removeContent(content));
  }

  private FileContent read(UUID id, String unit, @Nullable String declaredType, InputStream in) {
    var digest = sha256();
    var size = 0L;
    var number = 0;
    FileType type = null;
    for (var chunk = next(in); chunk.length > 0; chunk = next(in)) {
      if (type == null) {
        type = FileType.of(chunk, declaredType);
      }
      size += chunk.length;
      if (size > MOST) {
        throw new Refusal(ProblemType.TOO_LARGE, "Mỗi tệp đính kèm tối đa 20 MB.");
      }
      digest.update(chunk);
      var sealed = seal.sealBytes(chunk);
      var at = number++;
      QuarkusTransaction.requiringNew()
          .call(() ->
              execute(
                  "insert into file_chunk (content, number, unit, bytes) values (?, ?, ?, ?)",
                  id,
                  at,
                  unit,
                  sealed));
    }
    if (type == null) {
      throw new Refusal(ProblemType.INVALID, "Tệp không có nội dung.");
    }
    return new FileContent(id, type, HexFormat.of().formatHex(digest.digest()), size);
  }

  /// The next chunk, empty at the end.
  ///
  /// @throws Refusal `malformed` when the sender went away
  private static byte[] next(InputStream in) {
    try {
      return in.readNBytes(CHUNK);
    } catch (IOException e) {
      throw new Refusal(ProblemType.MALFORMED, "Tệp gửi lên bị đứt giữa chừng.");
    }
  }

  /// Names the content by its hash, unless the unit has the same already.
  ///
  /// @return the id of that one, null where there is none
  private @Nullable UUID finish(String unit, FileContent file) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                with named as (
                  update file_content c set sha256 = ?, size = ?
                   where id = ? and not exists (select from file_content k
                                                 where k.unit = c.unit and k.sha256 = ?)
                  returning id)
                select k.id from file_content k where k.unit = ? and k.sha256 = ?
                """)) {
      query.setString(1, file.sha256());
      query.setLong(2, file.size());
      query.setObject(3, file.id());
      query.setString(4, file.sha256());
      query.setString(5, unit);
      query.setString(6, file.sha256());
      try (var row = query.executeQuery()) {
        return row.next() ? row.getObject(1, UUID.class) : null;
      }
    }
  }

  private byte @Nullable [] chunk(UUID content, int number) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          try (var connection = dataSource.getConnection();
              var query =
                  connection.prepareStatement(
                      "select bytes from file_chunk where content = ? and number = ?")) {
            query.setObject(1, content);
            query.setInt(2, number);
            try (var row = query.executeQuery()) {
              return row.next() ? seal.openBytes(row.getBytes(1)) : null;
            }
          }
        });
  }

  private void deleteAbandoned(String unit) {
    QuarkusTransaction.requiringNew()
        .call(() ->
            execute(
                "delete from file_content where unit = ? and sha256 is null and begun_at < ?",
                unit,
                clock.instant().minus(ABANDONED).atOffset(ZoneOffset.UTC)));
  }

  private int execute(String statement, Object... values) throws SQLException {
    try (var connection = dataSource.getConnection();
        var prepared = connection.prepareStatement(statement)) {
      for (var i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      return prepared.executeUpdate();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
