package vn.thanthien.survey.ballot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.survey.questionnaire.Form;

/// A ballot in its envelope. All envelopes have one size, so that none tells by its length what is
/// in it, and are sealed with a key that is not in the database.
///
/// @param paper whether somebody typed it in; the control totals hold it already
/// @param invalid whether it may not be counted, as only paper is
/// @param given the answers as they were given
public record Envelope(
    @Nullable String village, boolean paper, boolean invalid, Map<String, List<String>> given) {

  /// What is in an envelope, blanks included, in bytes.
  private static final int SIZE = 8192;

  /// What an envelope says beside its answers, at most, in bytes.
  private static final int AROUND_THE_ANSWERS = 200;

  private static final byte BLANK = ' ';

  /// What was filled in on the page.
  public static Envelope online(@Nullable String village, Map<String, List<String>> given) {
    return new Envelope(village, false, false, given);
  }

  static Envelope paper(@Nullable String village, Cast cast, Form form) {
    return new Envelope(
        village, true, cast.kind() == BallotKind.INVALID, cast.answers().given(form));
  }

  /// The seal of the ballot box and of nothing else.
  public static Seal boxSeal(Seal seal) {
    return seal.apart("ballot-box");
  }

  /// Whether answers fit into an envelope.
  public static boolean holds(Map<String, List<String>> given, ObjectMapper json) {
    try {
      return json.writeValueAsBytes(given).length <= SIZE - AROUND_THE_ANSWERS;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Sealed, and as long as every other.
  ///
  /// @throws IllegalArgumentException where it does not fit, see [#holds]
  public byte[] sealed(Seal seal, ObjectMapper json) {
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

  /// What lay in the box.
  public static Envelope opened(byte[] sealed, Seal seal, ObjectMapper json) {
    try {
      var text = new String(seal.openBytes(sealed), StandardCharsets.UTF_8).strip();
      return json.readValue(text, new TypeReference<Envelope>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The ballot in it.
  public Cast cast(Form form) {
    return invalid ? Cast.INVALID : Cast.of(form.read(given).answers());
  }
}
