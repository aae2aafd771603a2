package vn.thanthien.systemtests.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/// A plain Kafka producer with the settings of the relay: acks from all, idempotent, lz4.
final class PlainProducer implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final String topic;
  private final int partitions;

  PlainProducer(Stage stage, String topic) {
    this.topic = topic;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stage.kafka(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4"),
            new StringSerializer(),
            new ByteArraySerializer());
    this.partitions = producer.partitionsFor(topic).size();
  }

  /// Sends all and returns when the broker has acknowledged all.
  void send(List<Fact> facts) throws InterruptedException, ExecutionException {
    Future<RecordMetadata> last = null;
    for (var fact : facts) {
      last =
          producer.send(
              new ProducerRecord<>(
                  topic,
                  partition(fact.unit()),
                  null,
                  fact.key(),
                  fact.body(),
                  new RecordHeaders(fact.headers())));
    }
    producer.flush();
    if (last != null) {
      last.get();
    }
  }

  /// The partition of a unit's records, as the relay chooses it.
  int partition(String unit) {
    return Utils.toPositive(Utils.murmur2(unit.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  @Override
  public void close() {
    producer.close();
  }

  /// A record ready to be sent.
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  record Fact(String unit, String key, byte[] body, Header[] headers) {

    /// With the CloudEvents headers of the relay.
    static Fact of(String unit, String key, byte[] body, String id, String type, String time) {
      return new Fact(
          unit,
          key,
          body,
          new Header[] {
            header("ce_specversion", "1.0"),
            header("ce_id", id),
            header("ce_source", "/dossier-service"),
            header("ce_type", type),
            header("ce_subject", key),
            header("ce_time", time),
            header("ce_recordedtime", time),
            header("content-type", "application/json")
          });
    }

    private static Header header(String name, String value) {
      return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
