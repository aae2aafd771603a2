package vn.thanthien.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

class LocalKafkaIdTest {

  @Test
  void aClusterIdIsNeverTakenForAnOption() {
    IntStream.range(0, 5000)
        .forEach(_ -> {
          var id = LocalKafka.clusterId();
          assertFalse(id.startsWith("-"));
          assertEquals(id, Uuid.fromString(id).toString());
        });
  }
}
