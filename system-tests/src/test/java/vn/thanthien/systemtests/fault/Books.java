package vn.thanthien.systemtests.fault;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// What each side has written down.
final class Books {

  private final Cluster cluster;

  Books(Cluster cluster) {
    this.cluster = cluster;
  }

  /// Status by code of one schedule's dossiers, as dossier-service has them. A code that is there
  /// twice fails.
  Map<String, String> owned(int schedule) throws SQLException {
    return byCode("dossier", "select code, status from dossier where code like ?", schedule);
  }

  /// The same as reporting-service has them.
  Map<String, String> reported(int schedule) throws SQLException {
    return byCode(
        "reporting", "select code, status from dossier_record where code like ?", schedule);
  }

  private Map<String, String> byCode(String service, String sql, int schedule) throws SQLException {
    try (var connection = cluster.database(service);
        var query = connection.prepareStatement(sql)) {
      query.setString(1, "H56." + schedule + "-%");
      var found = new HashMap<String, String>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var before = found.put(row.getString(1), row.getString(2));
          if (before != null) {
            throw new AssertionError(service + " has " + row.getString(1) + " twice");
          }
        }
      }
      return found;
    }
  }

  /// Where counters and records disagree, as the platform's own proof tells; `[]` when nowhere.
  String recount() throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
      var request =
          HttpRequest.newBuilder(
                  cluster
                      .reporting()
                      .resolve(
                          "/api/figures/recount?unit=hoanghoa&from=%s&to=%s"
                              .formatted(today.minusDays(2), today.plusDays(2))))
              .header("Authorization", "Bearer " + cluster.token("hoanghoa", "district-admin"))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : answer.statusCode() + answer.body();
    }
  }

  /// What the counters of the district say was received, all days together.
  long counted() throws SQLException {
    try (var connection = cluster.database("reporting");
        var query =
            connection.prepareStatement(
                "select coalesce(sum(received), 0) from dossier_counter where unit = 'hoanghoa' and grain = 'M'");
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /// Letters of every service that nobody could read, by topic; empty ones left out.
  Map<String, Long> deadLetters() throws InterruptedException, ExecutionException {
    var topics = List.of("dossier-service-dead-letters", "reporting-service-dead-letters");
    Map<TopicPartition, OffsetSpec> latest =
        topics.stream()
            .collect(toMap(topic -> new TopicPartition(topic, 0), _ -> OffsetSpec.latest()));
    try (var admin =
        Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.kafka()))) {
      var ends = admin.listOffsets(latest).all().get();
      return Stream.of(ends)
          .flatMap(all -> all.entrySet().stream())
          .filter(end -> end.getValue().offset() > 0)
          .collect(toMap(end -> end.getKey().topic(), end -> end.getValue().offset()));
    }
  }
}
