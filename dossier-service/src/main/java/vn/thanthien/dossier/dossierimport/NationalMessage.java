package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// The entries of a national message: `{"session": …, "service": …, "data": [ … ]}`, or the bare
/// list; read one by one.
final class NationalMessage implements Closeable {

  private static final int MOST_TOKENS = 10_000;
  private static final int LONGEST_ENTRY = 200_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_ENTRY)
                  .maxNameLength(200)
                  .maxNestingDepth(20)
                  .build())
          .build();

  private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

  private final JsonParser parser;
  private int number;

  /// @throws Refusal `malformed` when there is no list of entries
  NationalMessage(InputStream in) throws IOException {
    try {
      parser = JSON.createParser(in);
      goToData();
    } catch (JsonProcessingException | CharConversionException _) {
      throw broken();
    }
  }

  /// Of the entry read last, from 1.
  int number() {
    return number;
  }

  /// The next entry, null at the end; a missing node where it is too large.
  @Nullable JsonNode next() throws IOException {
    try {
      var token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return null;
      }
      if (token == null) {
        throw broken();
      }
      number++;
      return entry(token);
    } catch (JsonProcessingException | CharConversionException _) {
      throw broken();
    }
  }

  private JsonNode entry(JsonToken first) throws IOException {
    try (var kept = new TokenBuffer(parser)) {
      var depth = 0;
      var tokens = 0;
      var length = 0;
      var token = first;
      do {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        length += token.isScalarValue() ? parser.getTextLength() : 0;
        if (++tokens <= MOST_TOKENS && length <= LONGEST_ENTRY) {
          kept.copyCurrentEvent(parser);
        }
        if (depth > 0) {
          token = parser.nextToken();
        }
      } while (depth > 0 && token != null);
      if (token == null) {
        throw broken();
      }
      return tokens <= MOST_TOKENS && length <= LONGEST_ENTRY
          ? MAPPER.readTree(kept.asParserOnFirstToken())
          : MAPPER.missingNode();
    }
  }

  private void goToData() throws IOException {
    var token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        token = parser.nextToken();
        if (name.equals("data")) {
          break;
        }
        parser.skipChildren();
      }
    }
    if (token != JsonToken.START_ARRAY || !isData()) {
      throw new Refusal(
          ProblemType.MALFORMED, "Bản tin không có danh sách “data” ở mức ngoài cùng.");
    }
  }

  private boolean isData() throws IOException {
    return parser.currentName() == null || "data".equals(parser.currentName());
  }

  private Refusal broken() {
    return new Refusal(
        ProblemType.MALFORMED,
        number == 0
            ? "Đây không phải bản tin JSON, hoặc bản tin hỏng ngay từ đầu."
            : "Bản tin JSON bị hỏng hoặc quá lớn sau bản ghi thứ %d.".formatted(number));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
