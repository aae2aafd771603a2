package vn.thanthien.kernel.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Refuses, with its field, a text that PostgreSQL cannot keep: with a NUL or half a character.
@Singleton
class StorableText implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(
        new SimpleModule("storable-text").addDeserializer(String.class, new Texts()));
  }

  private static final class Texts extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var text = super.deserialize(parser, context);
      if (text != null && !text.codePoints().allMatch(Texts::isStorable)) {
        throw context.weirdStringException("", String.class, "not storable");
      }
      return text;
    }

    private static boolean isStorable(int sign) {
      return sign != 0 && Character.getType(sign) != Character.SURROGATE;
    }
  }
}
