package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import vn.thanthien.local.SignIns;

/// Has a running platform recount all counters from the records, and prints what differed.
public final class Recount {

  private static final String ROLE = "platform-admin";

  private Recount() {}

  /// Prints a table of the counters that differ.
  ///
  /// @param sample whose sign-ins the platform knows
  /// @param repair writes what the records say
  /// @return whether all counters are right now
  public static boolean run(URI gateway, URI realm, Path sample, boolean repair, PrintStream out) {
    var admin =
        SignIns.read(sample).users().stream()
            .filter(user -> user.roles().contains(ROLE))
            .findFirst()
            .orElseThrow(() -> new LoadFailure(sample + " has no sign-in of a " + ROLE));
    try (var api = new PublicApi(gateway, realm)) {
      var differences =
          api.post(
              new Account.Person(admin.username()),
              "",
              UUID.randomUUID().toString(),
              "/api/figures/counters/recount?repair=" + repair,
              JsonNodeFactory.instance.objectNode());
      print(differences, out);
      out.printf(
          "%d counters differ from the records of %s and below%s%n",
          differences.size(),
          admin.unit(),
          repair && !differences.isEmpty() ? "; they say now what the records say" : "");
      return repair || differences.isEmpty();
    }
  }

  private static void print(JsonNode differences, PrintStream out) {
    if (differences.isEmpty()) {
      return;
    }
    var line = "%-24s %-11s %-28s %14s %14s%n";
    out.printf(line, "unit", "day", "measure", "counted", "recounted");
    for (var cell : differences) {
      var day = cell.path("start").asText();
      out.printf(
          line,
          cell.path("unit").asText(),
          cell.path("wholeMonth").asBoolean() ? day.substring(0, 7) : day,
          cell.path("measure").asText(),
          cell.path("counted").asText(),
          cell.path("recounted").asText());
    }
  }
}
