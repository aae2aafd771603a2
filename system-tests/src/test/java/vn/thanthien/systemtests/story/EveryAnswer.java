package vn.thanthien.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.thanthien.local.Checkout;
import vn.thanthien.systemtests.platform.Official;

/// Every GET of every committed contract that can be asked with what is known, in every media type
/// it promises: lists, pages, searches, exports, printed documents.
final class EveryAnswer {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private final List<Question> questions = new ArrayList<>();

  /// @param path with its query
  record Question(String path, String accept) {}

  record Answer(int status, String text) {}

  /// @param parameters values of the query, by name
  /// @param parts values of the parts of paths, by the path up to and with the part
  EveryAnswer(Map<String, String> parameters, Map<String, String> parts) throws IOException {
    try (var contracts = Files.newDirectoryStream(Checkout.root().resolve("docs/api"), "*.yaml")) {
      for (var contract : contracts) {
        var paths = read(contract).required("paths");
        for (var path : paths.properties()) {
          filled(path.getKey(), parts)
              .filter(_ -> path.getValue().has("get"))
              .ifPresent(filled -> ask(filled, path.getValue(), parameters));
        }
      }
    }
  }

  List<Question> questions() {
    return List.copyOf(questions);
  }

  /// What somebody gets to read, a refusal too: a PDF's text, the parts of a workbook or of a text
  /// document, else the body; and the headers.
  static Answer of(Official official, Question question) throws IOException {
    var answer = official.answer(question.path(), question.accept());
    var body = answer.body();
    var text = new String(body, StandardCharsets.UTF_8);
    if (text.startsWith("%PDF")) {
      try (var pdf = Loader.loadPDF(body)) {
        text = new PDFTextStripper().getText(pdf);
      }
    } else if (text.startsWith("PK")) {
      text = unpacked(body);
    }
    return new Answer(answer.statusCode(), text + answer.headers().map());
  }

  /// Not by Jackson's own reader, for which a time of day is a broken number.
  private static JsonNode read(Path contract) throws IOException {
    try (var text = Files.newBufferedReader(contract)) {
      return new JsonMapper()
          .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }
  }

  private void ask(String path, JsonNode described, Map<String, String> parameters) {
    var query = new ArrayList<String>();
    for (var parameter : described.path("get").path("parameters")) {
      var name = parameter.path("name").asText();
      if (!parameter.path("in").asText().equals("query")) {
        continue;
      }
      if (parameters.containsKey(name)) {
        query.add(name + "=" + parameters.get(name));
      } else if (parameter.path("required").asBoolean()) {
        return; // asks for a record that is not known
      }
    }
    var asked = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    described
        .at("/get/responses/200/content")
        .fieldNames()
        .forEachRemaining(type -> questions.add(new Question(asked, type)));
  }

  private static Optional<String> filled(String path, Map<String, String> parts) {
    var known =
        PART.matcher(path)
            .results()
            .allMatch(part -> parts.containsKey(path.substring(0, part.end())));
    return known
        ? Optional.of(
            PART.matcher(path).replaceAll(part -> parts.get(path.substring(0, part.end()))))
        : Optional.empty();
  }

  /// By its directory at the end, as programs read it that open such files.
  private static String unpacked(byte[] archive) throws IOException {
    var file = Files.createTempFile("answer-", ".zip");
    try {
      Files.write(file, archive);
      var text = new StringBuilder();
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : zip.stream().toList()) {
          try (var part = zip.getInputStream(entry)) {
            text.append(new String(part.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
      return text.toString();
    } finally {
      Files.delete(file);
    }
  }
}
