package vn.thanthien.reporting.contradiction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The vocabulary made ready for searching.
final class ClaimLexicon {

  /// What a topic word may mean.
  sealed interface Meaning {
    record OfPopulation(String name) implements Meaning {}

    record OfMeasure(int index, boolean implied) implements Meaning {}

    record Nothing() implements Meaning {}
  }

  private final ClaimVocabulary vocabulary;
  private final PhraseTable<Meaning> topics = new PhraseTable<>();
  private final Spelling spelling;

  ClaimLexicon(ClaimVocabulary vocabulary, Map<String, String> typos) {
    this.vocabulary = vocabulary;
    vocabulary
        .populations()
        .forEach(
            (name, p) -> p.words().forEach(w -> topics.add(w, new Meaning.OfPopulation(name))));
    for (var i = 0; i < vocabulary.measures().size(); i++) {
      var measure = vocabulary.measures().get(i);
      for (var phrase : measure.words()) {
        topics.add(phrase, new Meaning.OfMeasure(i, measure.implied().contains(phrase)));
      }
    }
    vocabulary.notATopic().forEach(w -> topics.add(w, new Meaning.Nothing()));
    var correct = new LinkedHashSet<String>();
    vocabulary.populations().values().forEach(p -> learn(correct, p.words()));
    vocabulary.measures().forEach(m -> learn(correct, m.words()));
    this.spelling = new Spelling(correct, typos);
  }

  private static void learn(Set<String> correct, Collection<String> phrases) {
    for (var phrase : phrases) {
      Words.of(phrase).stream()
          .filter(w -> w.kind() == Word.Kind.LETTERS)
          .forEach(w -> correct.add(w.key()));
    }
  }

  ClaimVocabulary vocabulary() {
    return vocabulary;
  }

  PhraseTable<Meaning> topics() {
    return topics;
  }

  /// The words of a text with slips of the pen read as the words meant.
  List<Word> read(String text) {
    return spelling.corrected(Words.of(text));
  }
}
