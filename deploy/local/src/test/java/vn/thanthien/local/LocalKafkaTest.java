package vn.thanthien.local;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

  @Test
  void anAcknowledgedRecordIsReadableAfterTheBrokerWasKilled(@TempDir Path folder)
      throws Exception {
    try (var kafka = LocalKafka.start(folder.resolve("kafka"), Ports.free())) {
      var to = new TopicPartition("dossier-events", 0);
      try (var producer =
          new KafkaProducer<>(
              Map.<String, Object>of("bootstrap.servers", kafka.bootstrap(), "acks", "all"),
              new StringSerializer(),
              new StringSerializer())) {
        producer.send(new ProducerRecord<>(to.topic(), to.partition(), "key", "kept")).get();
      }

      kafka.kill();
      kafka.restart();

      try (var consumer =
          new KafkaConsumer<>(
              Map.<String, Object>of("bootstrap.servers", kafka.bootstrap()),
              new StringDeserializer(),
              new StringDeserializer())) {
        consumer.assign(List.of(to));
        consumer.seekToBeginning(List.of(to));
        var records = consumer.poll(Duration.ofSeconds(20));
        assertEquals("kept", records.iterator().next().value());
      }
      assertTopics(kafka);
    }
  }

  private static void assertTopics(LocalKafka kafka) throws Exception {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrap()))) {
      assertTrue(
          admin
              .listTopics()
              .names()
              .get()
              .containsAll(
                  Set.of("reference-events", "survey-events", "reporting-service-dead-letters")));
      var facts = new ConfigResource(ConfigResource.Type.TOPIC, "dossier-events");
      var letters = new ConfigResource(ConfigResource.Type.TOPIC, "reporting-service-dead-letters");
      var settings = admin.describeConfigs(List.of(facts, letters)).all().get();
      assertEquals("compact", requireNonNull(settings.get(facts)).get("cleanup.policy").value());
      assertEquals("7776000000", requireNonNull(settings.get(letters)).get("retention.ms").value());
    }
  }
}
