package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.thanthien.local.SignIns;

/// Has a running platform prove that counters, records and the owning services' own daily counts
/// say the same, prints what does not, and repairs it: counters from the records, records by having
/// their services publish them again.
public final class Recount implements AutoCloseable {

  private static final String ROLE = "platform-admin";
  private static final int YEARS_BACK = 5;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int MOST_LOOKS = 20;

  /// Where the services take orders, by the records they own.
  private static final Map<String, String> OWNERS =
      Map.of(
          "dossier", "/api/dossiers",
          "petition", "/api/petitions",
          "reception-session", "/api/petitions",
          "dialogue", "/api/petitions",
          "field-visit", "/api/petitions",
          "opinion", "/api/petitions",
          "letter", "/api/letters",
          "survey-round", "/api/survey-rounds");

  private final PublicApi api;
  private final Account admin;
  private final PrintStream out;
  private final LocalDate from;
  private final LocalDate to;

  private Recount(PublicApi api, Account admin, LocalDate today, PrintStream out) {
    this.api = api;
    this.admin = admin;
    this.out = out;
    this.from = today.minusYears(YEARS_BACK).withDayOfYear(1);
    this.to = today.plusDays(1);
  }

  /// Prints what differs: counters from records of all time, records from their owners' counts of
  /// the last years.
  ///
  /// @param sample whose sign-ins the platform knows
  /// @param repair writes what the records say, and has records published again that differ
  /// @param today in Asia/Ho_Chi_Minh
  /// @return whether everything is right now
  public static boolean run(
      URI gateway, URI realm, Path sample, boolean repair, LocalDate today, PrintStream out) {
    var admin =
        SignIns.read(sample).users().stream()
            .filter(user -> user.roles().contains(ROLE))
            .findFirst()
            .orElseThrow(() -> new LoadFailure(sample + " has no sign-in of a " + ROLE));
    try (var recount =
        new Recount(
            new PublicApi(gateway, realm), new Account.Person(admin.username()), today, out)) {
      var counters = recount.counters(repair);
      out.printf(
          "%d counters differ from the records of %s and below%s%n",
          counters,
          admin.unit(),
          repair && counters > 0 ? "; they say now what the records say" : "");
      return recount.owners(repair) && (repair || counters == 0);
    }
  }

  private int counters(boolean repair) {
    var differences = post("/api/figures/counters/recount?repair=" + repair, Map.of());
    if (!differences.isEmpty()) {
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
    return differences.size();
  }

  private boolean owners(boolean repair) {
    for (var owner : new TreeSet<>(OWNERS.values())) {
      post(owner + "/publication/counts", Map.of("from", from.toString(), "to", to.toString()));
    }
    var found = settled();
    print(found);
    if (!repair || agrees(found)) {
      return agrees(found);
    }
    for (var order : orders(found)) {
      var published =
          post(
              order.owner() + "/publication/records",
              Map.of(
                  "unit", order.unit(),
                  "from", order.from().toString(),
                  "to", order.last().plusDays(1).toString()));
      out.printf(
          "%s publishes %s records of %s again%n",
          order.owner(), published.path("records").asText(), order.unit());
    }
    var repaired = settled();
    print(repaired);
    return agrees(repaired);
  }

  /// The comparison once the owners' facts have arrived; where it does not agree, as it stands
  /// after a while.
  private JsonNode settled() {
    var found = look();
    for (var looks = 1; looks < MOST_LOOKS && !agrees(found); looks++) {
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LoadFailure("interrupted");
      }
      found = look();
    }
    return found;
  }

  private JsonNode look() {
    return api.get(admin, "/api/reconciliation?from=%s&to=%s".formatted(from, to));
  }

  private static boolean agrees(JsonNode found) {
    return found.path("days").isEmpty();
  }

  private void print(JsonNode found) {
    var line = "%-24s %-11s %-18s %-10s %18s %18s %9s%n";
    if (!agrees(found)) {
      out.printf(line, "unit", "day", "record", "state", "published", "recounted", "counter");
    }
    for (var day : found.path("days")) {
      out.printf(
          line,
          day.path("unit").asText(),
          day.path("day").asText(),
          day.path("record").asText(),
          day.path("state").asText(),
          counts(day.path("published")),
          counts(day.path("recounted")),
          day.path("counter").asText("-"));
    }
    out.printf(
        "%s to %s: %s days of records agree with their services, %s differ, %s wait for new counts,"
            + " %s were never counted%n",
        from,
        to.minusDays(1),
        found.path("agreeing").asText(),
        found.path("differing").asText(),
        found.path("unsettled").asText(),
        found.path("uncounted").asText());
  }

  /// Records, the sum of their revisions, and how many of them count.
  private static String counts(JsonNode counts) {
    return counts.isObject()
        ? counts.path("records").asText()
            + "/"
            + counts.path("revisions").asText()
            + "/"
            + counts.path("counted").asText()
        : "-";
  }

  /// One for every owner, unit and year with a difference, from its first day to its last.
  private static Collection<Order> orders(JsonNode found) {
    var orders = new TreeMap<String, Order>();
    for (var line : found.path("days")) {
      if (line.path("state").asText().equals("DIFFERS")) {
        var owner = Objects.requireNonNull(OWNERS.get(line.path("record").asText()));
        var unit = line.path("unit").asText();
        var day = LocalDate.parse(line.path("day").asText());
        orders.merge(
            owner + " " + unit + " " + day.getYear(),
            new Order(owner, unit, day, day),
            Order::with);
      }
    }
    return orders.values();
  }

  private JsonNode post(String path, Map<String, String> body) {
    var json = JsonNodeFactory.instance.objectNode();
    body.forEach(json::put);
    return api.post(admin, "", UUID.randomUUID().toString(), path, json);
  }

  @Override
  public void close() {
    api.close();
  }

  private record Order(String owner, String unit, LocalDate from, LocalDate last) {

    Order with(Order other) {
      return new Order(
          owner,
          unit,
          from.isBefore(other.from) ? from : other.from,
          last.isAfter(other.last) ? last : other.last);
    }
  }
}
