package vn.thanthien.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics of deploy/kafka/topics.yaml.
record Topics(List<NewTopic> all) {

  static Topics read(Path file) {
    try {
      var yaml = new YAMLMapper().readTree(file.toFile());
      var replication = (short) yaml.path("replication").path("local").asInt(1);
      return new Topics(
          StreamSupport.stream(yaml.path("topics").spliterator(), false)
              .map(topic -> topic(topic, replication))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NewTopic topic(JsonNode topic, short replication) {
    var settings = new HashMap<String, String>();
    settings.put("cleanup.policy", topic.required("cleanup").asText());
    // the broker keeps what producers compressed (lz4)
    settings.put("compression.type", "producer");
    if (topic.has("retentionDays")) {
      settings.put(
          "retention.ms",
          Long.toString(Duration.ofDays(topic.get("retentionDays").asLong()).toMillis()));
    }
    return new NewTopic(
            topic.required("name").asText(), topic.required("partitions").asInt(), replication)
        .configs(Map.copyOf(settings));
  }

  /// Creates those that are missing.
  void create(Admin admin) throws ExecutionException, InterruptedException {
    var present = admin.listTopics().names().get();
    var missing = all.stream().filter(topic -> !present.contains(topic.name())).toList();
    admin.createTopics(missing).all().get();
  }
}
