package vn.thanthien.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// deploy/keycloak/realm.json plus what only the local demo may have: sample users with a public
/// password and two clients for scripts.
record DemoRealm(ObjectNode json) {

  /// Whose unit another system's account belongs to; without such a user, the first one's.
  private static final String SYSTEM_BESIDE = "district-admin";

  private static final List<String> USER_SCOPES = List.of("basic", "profile", "roles", "unit");

  /// Whom the console offers the page where accounts are kept.
  private static final List<String> USER_ADMINS = List.of("platform-admin", "district-admin");

  private static final List<String> MANAGING_USERS =
      List.of("manage-users", "view-users", "view-realm");

  private static final ObjectMapper JSON = new ObjectMapper();

  static DemoRealm compose(Path production, SignIns signIns) {
    ObjectNode realm;
    try {
      realm = (ObjectNode) JSON.readTree(production.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // the password is public here: strength and a slow hash would only cost start time
    realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)");
    realm.put("sslRequired", "none");
    openConsoleToLoopback(realm);
    addClients(realm);
    addGroups(realm, signIns);
    addUsers(realm, signIns);
    return new DemoRealm(realm);
  }

  String text() {
    return json.toString();
  }

  /// Keycloak ignores the port of a loopback redirect, so a gateway on any free port works.
  private static void openConsoleToLoopback(ObjectNode realm) {
    for (var client : realm.withArray("clients")) {
      if (client.path("clientId").asText().equals("console")) {
        var console = (ObjectNode) client;
        console.remove("rootUrl");
        console.putArray("redirectUris").add("http://localhost/*").add("http://127.0.0.1/*");
        console.putArray("webOrigins").add("*");
        console.withObject("/attributes").put("post.logout.redirect.uris", "+");
      }
    }
  }

  private static void addClients(ObjectNode realm) {
    var clients = realm.withArray("clients");
    var scripts = clients.addObject();
    scripts.put("clientId", "demo-cli").put("enabled", true).put("publicClient", true);
    scripts.put("protocol", "openid-connect").put("fullScopeAllowed", true);
    scripts.put("standardFlowEnabled", false).put("directAccessGrantsEnabled", true);
    // an unattended load outlasts the five minutes of an official's token
    scripts.putObject("attributes").put("access.token.lifespan", "1800");
    scripts.set("defaultClientScopes", strings(USER_SCOPES));
    scripts.putArray("optionalClientScopes");

    var system = clients.addObject();
    system.put("clientId", "one-stop").put("enabled", true).put("publicClient", false);
    system.put("protocol", "openid-connect").put("fullScopeAllowed", true);
    system.put("secret", "one-stop-secret").put("clientAuthenticatorType", "client-secret");
    system.put("standardFlowEnabled", false).put("directAccessGrantsEnabled", false);
    system.put("serviceAccountsEnabled", true);
    system.putObject("attributes").put("access.token.lifespan", "1800");
    system.set(
        "defaultClientScopes",
        strings(List.of("basic", "profile", "roles", "unit", "dossier:write", "dossier:read")));
    system.putArray("optionalClientScopes");
  }

  private static void addGroups(ObjectNode realm, SignIns signIns) {
    var units = new TreeSet<String>();
    signIns.users().forEach(user -> units.add(user.unit()));
    var groups = realm.putArray("groups");
    for (var unit : units) {
      var group = groups.addObject().put("name", unit);
      group.putObject("attributes").putArray("unit").add(unit);
    }
  }

  private static void addUsers(ObjectNode realm, SignIns signIns) {
    var users = realm.putArray("users");
    for (var signIn : signIns.users()) {
      var user = users.addObject();
      user.put("username", signIn.username())
          .put("firstName", signIn.fullName())
          .put("enabled", true);
      var roles = user.putArray("realmRoles");
      signIn.roles().forEach(roles::add);
      // an import gives nobody what every new account has
      roles.add(realm.at("/defaultRole/name").asText());
      if (signIn.roles().stream().anyMatch(USER_ADMINS::contains)) {
        user.putObject("clientRoles").set("realm-management", strings(MANAGING_USERS));
      }
      user.set("groups", strings(List.of("/" + signIn.unit())));
      var credential = user.putArray("credentials").addObject();
      credential.put("type", "password").put("value", SignIns.PASSWORD).put("temporary", false);
    }
    signIns.users().stream()
        .filter(user -> user.roles().contains(SYSTEM_BESIDE))
        .findFirst()
        .or(() -> signIns.users().stream().findFirst())
        .ifPresent(beside -> {
          var account = users.addObject();
          account.put("username", "service-account-one-stop").put("enabled", true);
          account.put("serviceAccountClientId", "one-stop");
          account.set("groups", strings(List.of("/" + beside.unit())));
        });
  }

  private static JsonNode strings(List<String> values) {
    return JSON.valueToTree(values);
  }
}
