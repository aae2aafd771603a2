package vn.thanthien.survey.ballotbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.secrecy.Seal;

/// A ballot in its envelope. All envelopes have one size, so that none tells by its length what is
/// in it, and are sealed with a key that is not in the database.
///
/// @param given the answers as they were given
record Envelope(@Nullable String village, Map<String, List<String>> given) {

  /// What is in an envelope, blanks included, in bytes.
  static final int SIZE = 8192;

  private static final byte BLANK = ' ';

  /// @throws IllegalArgumentException where it does not fit; what a form lets through does
  byte[] sealed(Seal seal, ObjectMapper json) {
    try {
      var content = json.writeValueAsBytes(this);
      if (content.length > SIZE) {
        throw new IllegalArgumentException("a ballot of %d bytes".formatted(content.length));
      }
      var padded = Arrays.copyOf(content, SIZE);
      Arrays.fill(padded, content.length, SIZE, BLANK);
      return seal.sealBytes(padded);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether answers fit into an envelope.
  static boolean holds(Map<String, List<String>> given, ObjectMapper json) {
    try {
      return json.writeValueAsBytes(given).length < SIZE - 200;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Envelope opened(byte[] sealed, Seal seal, ObjectMapper json) {
    try {
      var text = new String(seal.openBytes(sealed), StandardCharsets.UTF_8).strip();
      return json.readValue(text, new TypeReference<Envelope>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
