package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// X17: a sentence that repeats an earlier one almost word for word.
final class CopyCheck implements Check {
  private final CheckRules.Copies rule;

  /// Compared by identity: its words are many.
  private static final class Text {
    private final NarrativeSection section;
    private final Sentence sentence;
    private final Set<List<String>> groups;

    Text(NarrativeSection section, Sentence sentence, Set<List<String>> groups) {
      this.section = section;
      this.sentence = sentence;
      this.groups = groups;
    }
  }

  CopyCheck(CheckRules rules) {
    this.rule = rules.copies();
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var found = new ArrayList<Contradiction>();
    Map<List<String>, List<Text>> index = new HashMap<>();
    for (var read : reading.sections()) {
      for (var sentence : read.sentences()) {
        var text = new Text(read.section(), sentence, groups(sentence));
        if (text.groups.size() + rule.groupWords() - 1 >= rule.minimumWords()) {
          var original = original(text, index);
          if (original != null) {
            found.add(copy(text, original));
          }
          text.groups.forEach(g -> {
            // a group on many pages tells nothing and would cost much
            var places = index.computeIfAbsent(g, _ -> new ArrayList<>());
            if (places.size() < 8) {
              places.add(text);
            }
          });
        }
      }
    }
    return found;
  }

  private Set<List<String>> groups(Sentence sentence) {
    var keys =
        sentence.words().subList(sentence.from(), sentence.to()).stream()
            .filter(w -> !w.isMark())
            .map(Word::key)
            .toList();
    var groups = new LinkedHashSet<List<String>>();
    for (var i = 0; i + rule.groupWords() <= keys.size(); i++) {
      groups.add(keys.subList(i, i + rule.groupWords()));
    }
    return groups;
  }

  private Text original(Text text, Map<List<String>, List<Text>> index) {
    var shared = new LinkedHashMap<Text, Integer>();
    for (var group : text.groups) {
      index.getOrDefault(group, List.of()).forEach(t -> shared.merge(t, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .filter(e ->
            e.getValue() >= rule.share() * Math.min(text.groups.size(), e.getKey().groups.size()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private Contradiction copy(Text text, Text original) {
    var sentence = text.sentence;
    var excerpt = text.section.text().substring(sentence.start(), sentence.end());
    return new Contradiction(
        rule.code(),
        rule.severity(),
        "",
        new Passage(
            text.section.key(),
            sentence.start(),
            sentence.end(),
            excerpt,
            sentence.start(),
            sentence.end()),
        ClaimCheck.oneLine(excerpt),
        "mục " + original.section.key(),
        "Câu này lặp lại gần nguyên văn câu đã có ở mục %s.".formatted(original.section.key()),
        "Viết lại cho đúng nội dung của mục này, hoặc bỏ câu lặp.",
        List.of());
  }
}
