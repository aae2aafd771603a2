package vn.thanthien.reporting.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.file.FileHash;

/// The data files in force: those of the folder that `thanthien.rules` names, and for every one it
/// lacks the one shipped with this version. Read once, when the service starts; whoever reads one
/// starts with it, so that a broken file stops the start and never a report.
@ApplicationScoped
public class RuleFiles {

  private static final ObjectMapper YAML = strict(YAMLMapper.builder());
  private static final ObjectMapper JSON = strict(JsonMapper.builder());

  private final Map<RuleFile, Source> sources = new EnumMap<>(RuleFile.class);

  /// @param folder absent for the shipped files alone
  /// @throws BrokenRules when it is no folder, or holds a file that takes no other's place
  @Inject
  public RuleFiles(@ConfigProperty(name = "thanthien.rules") Optional<Path> folder) {
    for (var file : RuleFile.values()) {
      sources.put(file, shipped(file));
    }
    folder.ifPresent(this::take);
  }

  /// Those that come with this version.
  public static RuleFiles shipped() {
    return new RuleFiles(Optional.empty());
  }

  /// What a file says.
  ///
  /// @throws BrokenRules when it is not of this form
  public <T> T read(RuleFile file, TypeReference<T> type) {
    try {
      return (isYaml(file) ? YAML : JSON).readValue(source(file).text(), type);
    } catch (JsonProcessingException e) {
      throw broken(file, line(file, e), reason(e), e);
    }
  }

  /// A part of a file that was read as a tree.
  ///
  /// @param name field by which the part is found in the file
  /// @throws BrokenRules when it is not of this form
  public <T> T part(RuleFile file, JsonNode part, String name, Class<T> type) {
    try {
      return (isYaml(file) ? YAML : JSON).treeToValue(part, type);
    } catch (JsonProcessingException e) {
      throw broken(file, lineOf(file, 1, name + ": " + part.path(name).asText()), reason(e), e);
    }
  }

  /// Told by whoever read a file and cannot use what it says.
  ///
  /// @param line from 1; 0 where no single line is to blame
  public BrokenRules broken(RuleFile file, int line, String reason) {
    return broken(file, line, reason, null);
  }

  /// The first line at or after one, from 1, that contains a text; 0 where none does.
  public int lineOf(RuleFile file, int after, String text) {
    var lines = source(file).text().lines().toList();
    for (var at = Math.max(after, 1); at <= lines.size(); at++) {
      if (lines.get(at - 1).contains(text)) {
        return at;
      }
    }
    return 0;
  }

  /// What tells a file of the folder from the shipped one and from what it said before: the first
  /// digits of its SHA-256; empty for the shipped one.
  public String mark(RuleFile file) {
    var source = source(file);
    return source.isShipped()
        ? ""
        : FileHash.sha256(source.text().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }

  private Source source(RuleFile file) {
    return Objects.requireNonNull(sources.get(file));
  }

  private void take(Path folder) {
    List<Path> found;
    try (var all = Files.list(folder)) {
      // a mounted ConfigMap keeps its versions in folders whose names begin with two dots
      found = all.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new BrokenRules("thanthien.rules: " + folder + " is no folder that can be read", e);
    }
    for (var path : found) {
      var file =
          RuleFile.called(path.getFileName().toString())
              .orElseThrow(() ->
                  new BrokenRules(
                      path + " takes the place of no file; known are " + knownNames(), null));
      try {
        sources.put(file, new Source(path.toString(), utf8(path), false));
      } catch (CharacterCodingException e) {
        throw new BrokenRules(path + " is not written in UTF-8", e);
      } catch (IOException e) {
        throw new BrokenRules(path + " cannot be read", e);
      }
    }
  }

  private static String utf8(Path path) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
        .toString();
  }

  private static Source shipped(RuleFile file) {
    try (var in = RuleFiles.class.getClassLoader().getResourceAsStream(file.resource())) {
      return new Source(
          file.resource(),
          new String(
              Objects.requireNonNull(in, file.resource()).readAllBytes(), StandardCharsets.UTF_8),
          true);
    } catch (IOException e) {
      throw new BrokenRules(file.resource() + " cannot be read", e);
    }
  }

  private BrokenRules broken(RuleFile file, int line, String reason, @Nullable Throwable cause) {
    var where = source(file).name() + (line > 0 ? ", line " + line : "");
    return new BrokenRules(where + ": " + reason, cause);
  }

  private int line(RuleFile file, JsonProcessingException e) {
    // an unknown field is met only when the whole of what it stands in was read
    var named =
        e instanceof UnrecognizedPropertyException unknown
            ? lineOf(file, 1, unknown.getPropertyName() + ":")
            : 0;
    var location = e.getLocation();
    return named > 0 || location == null ? named : location.getLineNr();
  }

  private static String reason(JsonProcessingException e) {
    var problem =
        switch (e) {
          case UnrecognizedPropertyException unknown ->
              "\"%s\" is unknown here; known are %s"
                  .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
          case ValueInstantiationException refused when refused.getCause() != null ->
              Objects.requireNonNullElse(refused.getCause().getMessage(), "something is missing");
          default -> e.getOriginalMessage();
        };
    return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? path(mapping) + ": " + problem
        : problem;
  }

  /// "sections[3].kind".
  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step ->
            step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String knownNames() {
    return Arrays.stream(RuleFile.values())
        .map(RuleFile::fileName)
        .collect(Collectors.joining(", "));
  }

  private static boolean isYaml(RuleFile file) {
    return file.fileName().endsWith(".yaml");
  }

  private static ObjectMapper strict(MapperBuilder<?, ?> builder) {
    return builder
        .addModule(new JavaTimeModule())
        .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
        .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
        .build();
  }

  /// @param name as an administrator knows it
  private record Source(String name, String text, boolean isShipped) {}
}
