package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// X17: a sentence that repeats an earlier one almost word for word, of this report or of the one
/// before it.
final class CopyCheck implements Check {
  private final CheckRules.Copies rule;

  /// Compared by identity: its words are many.
  private static final class Text {
    private final boolean earlier;
    private final NarrativeSection section;
    private final Sentence sentence;
    private final Set<List<String>> groups;

    Text(boolean earlier, NarrativeSection section, Sentence sentence, Set<List<String>> groups) {
      this.earlier = earlier;
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
    reading
        .earlier()
        .forEach(read ->
            read.sentences().forEach(sentence -> remember(text(true, read, sentence), index)));
    for (var read : reading.sections()) {
      for (var sentence : read.sentences()) {
        var text = text(false, read, sentence);
        if (isLong(text)) {
          var original = original(text, index);
          if (original != null) {
            found.add(copy(text, original));
          }
          remember(text, index);
        }
      }
    }
    return found;
  }

  private Text text(boolean earlier, Reading.Read read, Sentence sentence) {
    return new Text(earlier, read.section(), sentence, groups(sentence));
  }

  private boolean isLong(Text text) {
    return text.groups.size() + rule.groupWords() - 1 >= rule.minimumWords();
  }

  private void remember(Text text, Map<List<String>, List<Text>> index) {
    if (!isLong(text)) {
      return;
    }
    text.groups.forEach(g -> {
      // a group on many pages tells nothing and would cost much
      var places = index.computeIfAbsent(g, _ -> new ArrayList<>());
      if (places.size() < 8) {
        places.add(text);
      }
    });
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
    var passage = Passage.of(text.section, text.sentence);
    var place = "mục " + original.section.key() + (original.earlier ? " của báo cáo kỳ trước" : "");
    return Contradiction.of(
        rule,
        "",
        passage,
        ClaimCheck.oneLine(passage.excerpt()),
        place,
        "Câu này lặp lại gần nguyên văn câu đã có ở %s.".formatted(place),
        original.earlier
            ? "Viết lại theo kết quả của kỳ này."
            : "Viết lại cho đúng nội dung của mục này, hoặc bỏ câu lặp.");
  }
}
