package vn.thanthien.kernel.projection;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Fact;

/// Reads the facts of one topic: ignores what it does not know, refuses what is not whole.
final class FactReader<F extends Fact> {

  private static final ClassValue<List<RecordComponent>> REQUIRED =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
              .toList();
        }
      };

  private final ObjectReader json;
  private final Class<F> contract;

  /// @param contract the sealed interface of the topic's facts
  FactReader(ObjectMapper json, Class<F> contract) {
    this.json = json.readerFor(contract).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.contract = contract;
  }

  /// @throws IOException when the body is no fact of the contract, or lacks a part that is not
  ///   optional: such a one would break every projection that trusts the contract
  F read(byte[] body) throws IOException {
    var fact = contract.cast(json.readValue(body));
    if (fact == null) {
      throw new IOException("empty fact");
    }
    for (var part : REQUIRED.get(fact.getClass())) {
      if (valueOf(part, fact) == null) {
        throw new IOException("fact without " + part.getName());
      }
    }
    return fact;
  }

  private static @Nullable Object valueOf(RecordComponent part, Fact fact) throws IOException {
    try {
      return part.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IOException("unreadable " + part.getName(), e);
    }
  }
}
