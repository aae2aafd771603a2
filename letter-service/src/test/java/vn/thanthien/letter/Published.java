package vn.thanthien.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thanthien.kernel.contract.Event;

/// Events on the broker as another service's relay would have put them there.
@Singleton
public class Published {

  private final ObjectMapper json;
  private final String bootstrap;
  private final KafkaProducer<String, byte[]> producer;

  @Inject
  Published(ObjectMapper json, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.json = json;
    this.bootstrap = bootstrap;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /// Publishes one event, in the order of the calls for one unit.
  public void on(String topic, Event event) {
    try {
      put(
          topic,
          event.fact().unit(),
          event.fact().key(),
          json.writeValueAsBytes(event.fact()),
          headers(event.type().value(), event.occurredAt()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Puts any bytes where the events of a unit are.
  public void raw(String topic, String unit, String key, String body) {
    put(
        topic,
        unit,
        key,
        body.getBytes(StandardCharsets.UTF_8),
        headers("vn.thanthien.dossier.received.v1", Instant.EPOCH));
  }

  /// Puts a record that does not say when it happened.
  public void withoutHeaders(String topic, String unit, String key, String body) {
    put(topic, unit, key, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /// Everything on a topic's first partition, by key.
  public Map<String, ConsumerRecord<String, byte[]>> all(String topic) {
    var byKey = new HashMap<String, ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "group.id", "test-" + UUID.randomUUID()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partition = java.util.List.of(new TopicPartition(topic, 0));
      consumer.assign(partition);
      consumer.seekToBeginning(partition);
      var end = consumer.endOffsets(partition).get(partition.getFirst());
      while (consumer.position(partition.getFirst()) < end) {
        consumer
            .poll(java.time.Duration.ofMillis(200))
            .forEach(record -> byKey.put(record.key(), record));
      }
    }
    return byKey;
  }

  @PreDestroy
  void close() {
    producer.close();
  }

  private void put(
      String topic, String unit, String key, byte[] body, Map<String, String> headers) {
    var partitions = producer.partitionsFor(topic).size();
    var partition =
        Utils.toPositive(Utils.murmur2(unit.getBytes(StandardCharsets.UTF_8))) % partitions;
    var record = new ProducerRecord<>(topic, partition, null, key, body);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> headers(String type, Instant occurredAt) {
    return Map.of(
        "ce_specversion",
        "1.0",
        "ce_id",
        UUID.randomUUID().toString(),
        "ce_source",
        "/test",
        "ce_type",
        type,
        "ce_time",
        occurredAt.toString(),
        "ce_recordedtime",
        occurredAt.toString(),
        "content-type",
        "application/json");
  }
}
