package vn.thanthien.reporting.template;

import io.quarkus.qute.TemplateException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.rule.BrokenRules;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// Looks through a template before the service starts: every word its sentences ask for must be one
/// there is, in whatever branch it stands, and it must be possible to write a report with it.
final class TemplateCheck {

  /// What the report of the unit above takes from a commune's.
  private static final String PROPOSALS = "proposals";

  private static final Pattern TAG = Pattern.compile("\\{([^{}\\s][^{}]*)}");
  private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)*");
  private static final Pattern LOOP = Pattern.compile("#for\\s+(\\w+)\\s+in\\s+(\\S+)");
  private static final Set<String> OPERATORS =
      Set.of(
          "if", "else", "true", "false", "null", "and", "or", "is", "eq", "ne", "gt", "ge", "lt",
          "le");

  private final ReportKind kind;
  private final RuleFile file;
  private final RuleFiles files;
  private final ReportTemplate template;
  private final SentenceWriter sentences;

  TemplateCheck(
      ReportKind kind,
      RuleFile file,
      RuleFiles files,
      ReportTemplate template,
      SentenceWriter sentences) {
    this.kind = kind;
    this.file = file;
    this.files = files;
    this.template = template;
    this.sentences = sentences;
  }

  /// @param knows whether there is an indicator of this code
  /// @throws BrokenRules with the line to blame
  void run(Predicate<String> knows) {
    names();
    if (kind == ReportKind.COMMUNE
        && template.sections().stream().noneMatch(section -> section.key().equals(PROPOSALS))) {
      throw files.broken(file, 0, "there is no section \"" + PROPOSALS + "\"");
    }
    var full = Specimen.full(template);
    var words = new MaterialWords(template, full, Specimen.HEAD).words();
    for (var text : texts()) {
      var line = files.lineOf(file, 1, text.at());
      for (var code : TemplateSection.indicators(text.text())) {
        if (!knows.test(code)) {
          throw broken(line, code, "there is no indicator " + code);
        }
      }
      words(text, line, words);
      write(text, line, words);
      write(text, line, new MaterialWords(template, Specimen.empty(), Specimen.HEAD).words());
    }
  }

  private void names() {
    Stream.of(
            Arrays.stream(DialogueKind.values())
                .filter(dialogue -> dialogue != DialogueKind.COMPLAINT_SETTLEMENT),
            Arrays.stream(PetitionKind.values()),
            Arrays.stream(SurveyPhase.values()),
            Arrays.stream(SurveyRunner.values()))
        .flatMap(values -> values.map(Enum::name))
        .filter(name -> !template.names().containsKey(name))
        .findFirst()
        .ifPresent(name -> {
          throw files.broken(
              file, files.lineOf(file, 1, "names:"), "names: " + name + " is missing");
        });
  }

  private List<Written> texts() {
    return Stream.concat(
            Stream.of(
                new Written("basis:", template.basis()),
                new Written("opening:", template.opening()),
                new Written("closing:", template.closing())),
            template.sections().stream()
                .filter(section -> section.text() != null)
                .map(section ->
                    new Written("key: " + section.key(), String.valueOf(section.text()))))
        .toList();
  }

  /// Follows every name from the words there are, or from what a loop goes through.
  private void words(Written written, int line, Words words) {
    var scopes = new ArrayDeque<Map<String, Object>>();
    scopes.push(words.with("document", new Words(Map.of("citation", ""))).values());
    var tags = TAG.matcher(written.text());
    while (tags.find()) {
      var tag = tags.group(1).strip();
      var loop = LOOP.matcher(tag);
      if (loop.matches()) {
        var items = found(loop.group(2), scopes);
        if (!(items instanceof List<?> list)) {
          throw broken(line, tag, "{" + tag + "} goes through no list");
        }
        scopes.push(
            Map.of(
                loop.group(1),
                list.isEmpty() ? new Words(Map.of()) : list.getFirst(),
                loop.group(1) + "_hasNext",
                false));
      } else if (tag.equals("/for")) {
        scopes.pop();
      } else if (!tag.startsWith("/")) {
        var names = NAME.matcher(STRING.matcher(tag.replaceFirst("^#", "")).replaceAll(""));
        while (names.find()) {
          var name = names.group();
          if (!OPERATORS.contains(name) && found(name, scopes) == null) {
            throw broken(line, tag, "\"" + name + "\" in {" + tag + "} is no word there is");
          }
        }
      }
    }
  }

  private static @Nullable Object found(String name, Deque<Map<String, Object>> scopes) {
    var steps = name.split("\\.");
    for (var scope : scopes) {
      Object value = scope.get(steps[0]);
      for (var at = 1; at < steps.length && value != null; at++) {
        value = value instanceof Words words ? words.values().get(steps[at]) : null;
      }
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private void write(Written written, int line, Words words) {
    try {
      sentences.write(written.text(), words.with("document", new Words(Map.of("citation", ""))));
    } catch (TemplateException e) {
      var lines = written.text().lines().toList();
      var origin = e.getOrigin();
      var at = origin == null ? 0 : origin.getLine();
      throw broken(
          line,
          at > 0 && at <= lines.size() ? lines.get(at - 1).strip() : "",
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private BrokenRules broken(int line, String text, String reason) {
    var exact = text.isEmpty() ? 0 : files.lineOf(file, line, text);
    return files.broken(file, exact > 0 ? exact : line, reason);
  }

  /// @param at what stands in the file before the text
  private record Written(String at, String text) {}
}
