package vn.thanthien.kernel.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// Makes a POST safe to send again: with an `Idempotency-Key` the act happens once, and the same
/// request answers with the same record ever after. Keys belong to one client and unit.
@RequestScoped
public class Idempotency {

  /// Header of the client's key; 1 to 200 characters.
  public static final String HEADER = "Idempotency-Key";

  private static final int MAX_KEY = 200;

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Caller caller;
  private final HttpHeaders headers;
  private final UriInfo uri;

  @Inject
  Idempotency(
      DataSource dataSource,
      ObjectMapper json,
      Caller caller,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    this.dataSource = dataSource;
    this.json = json;
    this.caller = caller;
    this.headers = headers;
    this.uri = uri;
  }

  /// Acts at most once for the request's key, in the running transaction.
  ///
  /// @param request the request's content; another content under the same key is refused
  /// @param act does the work and returns the id of the record made or changed
  /// @return that id, from this time or the first
  /// @throws Refusal `key-reused` for another request under the same key, `still-running` while the
  ///   first is not finished
  public UUID once(Object request, Supplier<UUID> act) {
    var key = headers.getHeaderString(HEADER);
    if (key == null) {
      return act.get();
    }
    if (key.isBlank() || key.length() > MAX_KEY) {
      throw new Refusal(
          ProblemType.INVALID, "Khóa phải có từ 1 đến " + MAX_KEY + " ký tự.", HEADER);
    }
    var hash = hash(request);
    try (var connection = dataSource.getConnection()) {
      var first = claim(connection, key, hash);
      if (first != null) {
        return first;
      }
      var id = act.get();
      remember(connection, key, hash, id);
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable UUID claim(Connection connection, String key, byte[] hash) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0)), k.request_hash, k.record_id
              from (select) as one
              left join idempotency_key k on k.unit = ? and k.client = ? and k.key = ?
            """)) {
      query.setString(1, caller.unit() + '\n' + caller.name() + '\n' + key);
      query.setString(2, caller.unit());
      query.setString(3, caller.name());
      query.setString(4, key);
      try (var row = query.executeQuery()) {
        row.next();
        var stored = row.getBytes(2);
        if (stored != null) {
          if (!MessageDigest.isEqual(stored, hash)) {
            throw new Refusal(
                ProblemType.KEY_REUSED,
                "Khóa này đã dùng cho một yêu cầu có nội dung khác.",
                HEADER);
          }
          return row.getObject(3, UUID.class);
        }
        if (!row.getBoolean(1)) {
          throw new Refusal(
              ProblemType.STILL_RUNNING, "Yêu cầu trước cùng khóa chưa xong, hãy gửi lại sau.");
        }
        return null;
      }
    }
  }

  private void remember(Connection connection, String key, byte[] hash, UUID id)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into idempotency_key (unit, client, key, request_hash, record_id)
            values (?, ?, ?, ?, ?)
            """)) {
      insert.setString(1, caller.unit());
      insert.setString(2, caller.name());
      insert.setString(3, key);
      insert.setBytes(4, hash);
      insert.setObject(5, id);
      insert.executeUpdate();
    }
  }

  private byte[] hash(Object request) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return digest.digest(json.writeValueAsBytes(request));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
