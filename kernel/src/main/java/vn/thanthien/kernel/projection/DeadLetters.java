package vn.thanthien.kernel.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Where facts go that cannot be read: unchanged, with the reason and the place they came from, so
/// that they can be looked at and sent again.
@ApplicationScoped
class DeadLetters {

  private final Map<String, Object> kafka;
  private final String topic;
  private final Counter counter;
  private @Nullable Producer<String, byte[]> producer;

  @Inject
  DeadLetters(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service,
      MeterRegistry meters) {
    this.kafka = kafka;
    this.topic = service + "-dead-letters";
    this.counter = meters.counter("thanthien.dead.letters");
  }

  /// Returns only when the broker holds the letter; until then its offset must not be committed.
  synchronized void setAside(ConsumerRecord<String, byte[]> record, String reason) {
    if (producer == null) {
      producer = open();
    }
    var letter = new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    letter.headers().add("dead_letter_reason", reason.getBytes(StandardCharsets.UTF_8));
    letter
        .headers()
        .add(
            "dead_letter_from",
            (record.topic() + "-" + record.partition() + "@" + record.offset())
                .getBytes(StandardCharsets.UTF_8));
    try {
      producer.send(letter).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    counter.increment();
    Log.warnf(
        "set aside %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close();
    }
  }

  private Producer<String, byte[]> open() {
    var settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return new KafkaProducer<>(settings);
  }
}
