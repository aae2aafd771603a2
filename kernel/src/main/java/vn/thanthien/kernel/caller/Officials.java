package vn.thanthien.kernel.caller;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// What the people who act are called. A record keeps who acted by the sign-in name, which stays
/// the identity; the name is for people to read beside it and goes into no event, log or document.
@ApplicationScoped
public class Officials {

  private static final int MOST = 10_000;

  /// As the database has them, so that only a new one is written.
  private final Map<String, String> known = new ConcurrentHashMap<>();

  private final DataSource dataSource;
  private final Caller caller;

  @Inject
  Officials(DataSource dataSource, Caller caller) {
    this.dataSource = dataSource;
    this.caller = caller;
  }

  /// What some are called, by their sign-in names; in it is only whose token has said so.
  public Map<String, String> names(Stream<? extends @Nullable String> signIns) {
    var asked = signIns.filter(Objects::nonNull).distinct().toArray(String[]::new);
    var names = new HashMap<String, String>();
    if (asked.length == 0) {
      return names;
    }
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select sign_in, name from official where sign_in = any(?)")) {
      query.setArray(1, connection.createArrayOf("text", asked));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          names.put(rows.getString(1), rows.getString(2));
        }
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Notes the name of whoever is about to write something.
  @ServerRequestFilter
  void meet(ContainerRequestContext request, ResourceInfo called) {
    if (request.getMethod().equals(HttpMethod.GET)
        // on a public page nobody need be signed in
        || !called.getResourceMethod().isAnnotationPresent(RolesAllowed.class)) {
      return;
    }
    var name = caller.fullName();
    if (!name.isEmpty() && !name.equals(known.get(caller.name()))) {
      note(caller.name(), name);
    }
  }

  private void note(String signIn, String name) {
    try (var connection = dataSource.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into official (sign_in, name) values (?, ?)
                on conflict (sign_in) do update set name = excluded.name
                """)) {
      upsert.setString(1, signIn);
      upsert.setString(2, name);
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(signIn, name);
  }
}
