package vn.thanthien.reporting.contradiction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/// Reads the checker's data files. A name the records do not know is an error, not silence.
final class RuleFiles {
  private RuleFiles() {}

  static <T> T read(String resource, Class<T> type) {
    var mapper = YAMLMapper.builder().addModule(dates()).build();
    try (var in = RuleFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return mapper.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static SimpleModule dates() {
    return new SimpleModule()
        .addDeserializer(
            LocalDate.class,
            new StdDeserializer<LocalDate>(LocalDate.class) {
              @Override
              public LocalDate deserialize(JsonParser json, DeserializationContext context)
                  throws IOException {
                return LocalDate.parse(json.getText());
              }
            });
  }
}
