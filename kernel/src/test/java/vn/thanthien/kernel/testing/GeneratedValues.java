package vn.thanthien.kernel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.curiousoddman.rgxgen.RgxGen;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Values for schemas: as described, or spoilt in one of the ways callers spoil them. What answers
/// told is used again under its name, so that requests reach records that exist.
final class GeneratedValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Texts that break what does not expect them.
  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\ud800",
          "\u202e\u200b\ufeff",
          "Nguye\u0302\u0303n",
          "😀".repeat(40),
          "'; drop table dossier; --",
          "%s%n${x}#{y}",
          "../../etc/passwd",
          "null",
          "-1",
          "9".repeat(40),
          "x".repeat(70_000));

  private static final int REMEMBERED = 50;

  private final ApiContract contract;
  private final Random random;
  private final Map<String, List<String>> told = new HashMap<>();

  GeneratedValues(ApiContract contract, Random random) {
    this.contract = contract;
    this.random = random;
  }

  /// Remembers a value for later requests that ask for one of this name.
  void tell(String name, String value) {
    var values = told.computeIfAbsent(name, _ -> new ArrayList<>());
    if (values.size() < REMEMBERED) {
      values.add(value);
    } else {
      values.set(random.nextInt(REMEMBERED), value);
    }
  }

  /// Remembers the plain values of an answer by their names.
  void tell(JsonNode answer) {
    answer
        .properties()
        .forEach(property -> {
          if (property.getValue().isTextual()) {
            tell(property.getKey(), property.getValue().asText());
          }
        });
    answer.forEach(this::tell);
  }

  /// A value as described.
  JsonNode good(String name, JsonNode described) {
    var schema = contract.resolved(described);
    var known = told.get(name);
    if (known != null && schema.path("type").asText().equals("string") && random.nextInt(4) > 0) {
      return JSON.textNode(any(known));
    }
    if (schema.path("enum").isArray()) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> {
        var array = JSON.arrayNode();
        for (var i = random.nextInt(3); i > 0; i--) {
          array.add(good(name, schema.path("items")));
        }
        yield array;
      }
      case "integer" -> JSON.numberNode(integer(schema));
      case "number" -> JSON.numberNode(BigDecimal.valueOf(random.nextInt(100_000), 2));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      default -> JSON.textNode(text(schema));
    };
  }

  private ObjectNode object(JsonNode schema) {
    var object = JSON.objectNode();
    var required = new ArrayList<String>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(property -> {
          if (required.contains(property.getKey()) || random.nextBoolean()) {
            object.set(property.getKey(), good(property.getKey(), property.getValue()));
          }
        });
    return object;
  }

  private long integer(JsonNode schema) {
    var least = schema.path("minimum").asLong(0);
    var most = schema.path("maximum").asLong(least + 1000);
    return switch (random.nextInt(6)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextLong(least, most + 1);
    };
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date" -> day().toString();
      case "date-time" -> moment().toString();
      case "local-time" -> LocalTime.of(random.nextInt(24), random.nextInt(60)).toString();
      default -> {
        var pattern = schema.path("pattern").asText();
        var written =
            pattern.isEmpty() || pattern.equals("\\S")
                ? any(List.of("Nguyễn Văn A", "thon1", "x", "Đăng ký khai sinh", "2023"))
                : RgxGen.parse(pattern).generate(random);
        var most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        yield written.length() > most ? written.substring(0, most) : written;
      }
    };
  }

  private LocalDate day() {
    return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365 * 9));
  }

  private OffsetDateTime moment() {
    return day()
        .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
        .atOffset(random.nextBoolean() ? ZoneOffset.ofHours(7) : ZoneOffset.UTC);
  }

  /// A value that is wrong in some way, or at least unusual.
  JsonNode spoilt(JsonNode good) {
    if (good instanceof ObjectNode object && !object.isEmpty() && random.nextInt(6) > 0) {
      return spoiltProperty(object.deepCopy());
    }
    return switch (random.nextInt(9)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.numberNode(random.nextLong());
      case 2 -> JSON.numberNode(BigInteger.TEN.pow(30));
      case 3 -> JSON.numberNode(any(List.of(-1.5, 1e308, Double.MIN_VALUE)));
      case 4 -> JSON.booleanNode(random.nextBoolean());
      case 5 -> JSON.arrayNode().add(good);
      case 6 -> JSON.objectNode().set("x", good);
      default -> JSON.textNode(oddText());
    };
  }

  private ObjectNode spoiltProperty(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    var name = any(names);
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> object.put(any(List.of("unknown", "ID", "", "__proto__")), 1);
      default -> object.set(name, spoilt(object.path(name)));
    }
    return object;
  }

  String oddText() {
    return any(ODD_TEXTS);
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
