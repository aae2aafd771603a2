package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thanthien.reporting.contradiction.ClaimLexicon.Meaning;
import vn.thanthien.reporting.contradiction.Outline.Mark;
import vn.thanthien.reporting.contradiction.Outline.Segment;
import vn.thanthien.reporting.contradiction.Quantity.Kind;

/// Decides which indicator a quantity speaks of, from the words around it. Silence when in doubt: a
/// noun after the quantity that is not ours, or a subject of its own, ends the search.
final class TopicFinder {
  private final ClaimLexicon lexicon;
  private final ClaimVocabulary.Grammar grammar;
  private final Sentence sentence;
  private final List<Word> words;
  private final Outline outline;
  private final List<Mark> marks;

  private record Evidence(Mark mark, int measure) {}

  TopicFinder(ClaimLexicon lexicon, Sentence sentence, Outline outline) {
    this.lexicon = lexicon;
    this.grammar = lexicon.vocabulary().grammar();
    this.sentence = sentence;
    this.words = sentence.words();
    this.outline = outline;
    this.marks = outline.marks();
  }

  /// Null when the quantity speaks of nothing known.
  Topic find(Quantity quantity, int previousEnd, int nextStart) {
    if (quantity.kind() == Kind.NONE) {
      return none(quantity);
    }
    var window =
        new Segment(
            Math.max(outline.segmentStart(quantity.from()), previousEnd),
            Math.min(outline.segmentEnd(quantity.to() - 1), nextStart));
    var headAt = skip(quantity.to(), window.to());
    var head = outline.markAt(headAt);
    var population = head == null ? "" : head.population();
    if (!population.isEmpty()) {
      return headed(quantity, population, head, window, previousEnd, nextStart);
    }
    return isForeign(quantity, headAt, head, window) ? null : bare(quantity, window, nextStart);
  }

  private int skip(int i, int limit) {
    var at = i;
    while (at < limit && outline.markAt(at) == null) {
      var length = grammar.determiners().lengthAt(words, at, limit);
      if (length == 0 && !words.get(at).isNumber()) {
        return at;
      }
      at += Math.max(length, 1);
    }
    return at;
  }

  private boolean isForeign(Quantity quantity, int headAt, Mark head, Segment window) {
    if (head != null) {
      return head.meanings().stream().anyMatch(m -> m instanceof Meaning.Nothing);
    }
    var ended = headAt >= window.to();
    var at = quantity.to();
    var directly =
        at < window.to()
            && headAt == at
            && grammar.continuers().lengthAt(words, at, window.to()) > 0;
    var goesOn =
        directly
            || (at < window.to()
                && !ended
                && grammar.continuers().lengthAt(words, headAt, window.to()) > 0);
    if (quantity.kind() == Kind.ALL) {
      return !goesOn;
    }
    return !ended && !goesOn;
  }

  private Topic headed(
      Quantity quantity,
      String population,
      Mark head,
      Segment window,
      int previousEnd,
      int nextStart) {
    var found = measures(population, head.to(), window.to());
    found.addAll(measures(population, window.from(), quantity.from()));
    if (found.isEmpty()) {
      var beyond = measures(population, window.to(), nextStart);
      found.addAll(beyond.isEmpty() ? beyond : sameSegment(beyond, beyond.getFirst()));
    }
    if (found.isEmpty() && quantity.kind() != Kind.ALL) {
      var before = measures(population, previousEnd, window.from());
      found.addAll(before.isEmpty() ? before : sameSegment(before, before.getLast()));
    }
    return topic(quantity, population, found, head.from(), head.to(), true, false);
  }

  private List<Evidence> sameSegment(List<Evidence> all, Evidence one) {
    var start = outline.segmentStart(one.mark.from());
    return all.stream().filter(e -> outline.segmentStart(e.mark.from()) == start).toList();
  }

  private Topic bare(Quantity quantity, Segment window, int nextStart) {
    var found = measures("", window.from(), window.to());
    var population = population(found, window.from(), window.to());
    if (!found.isEmpty() && !population.isEmpty()) {
      return topic(quantity, population, found, window.from(), window.from(), false, false);
    }
    var named = nearestPopulation(window.from(), window.to());
    var free = found.isEmpty() && named.isEmpty();
    if (free && !isLinking(window.from(), quantity.from())) {
      return null;
    }
    for (var segment : before(window.from())) {
      found = found.isEmpty() ? measures(named, segment.from(), segment.to()) : found;
      population = named.isEmpty() ? population(found, segment.from(), segment.to()) : named;
      if (!found.isEmpty() && !population.isEmpty()) {
        return topic(quantity, population, found, quantity.from(), quantity.to(), false, false);
      }
      named = named.isEmpty() ? nearestPopulation(segment.from(), segment.to()) : named;
      if (found.isEmpty() && named.isEmpty() && hasSubject(segment)) {
        return null;
      }
    }
    var rate = rateOf(named, quantity);
    if (rate != null) {
      return rate;
    }
    if (free && quantity.from() - sentence.from() <= 3) {
      found = measures("", quantity.to(), nextStart);
      population = population(found, quantity.to(), nextStart);
      return population.isEmpty()
          ? null
          : topic(quantity, population, found, quantity.from(), quantity.to(), false, true);
    }
    return fromSentenceBefore(quantity, found, named);
  }

  private Topic fromSentenceBefore(Quantity quantity, List<Evidence> found, String named) {
    var previous = sentence.previous() != null ? sentence.previous() : sentence.lead();
    if (previous == null) {
      return null;
    }
    var before = new TopicFinder(lexicon, previous, new Outline(lexicon, previous, List.of()));
    var own = found.isEmpty() ? before.measures(named, previous.from(), previous.to()) : found;
    var population =
        named.isEmpty() ? before.population(own, previous.from(), previous.to()) : named;
    if (own.isEmpty() || population.isEmpty()) {
      return null;
    }
    var fitting = own.stream().filter(e -> isOf(e.measure, population)).toList();
    var indicators = indicators(fitting);
    return indicators.isEmpty()
        ? null
        : new Topic(indicators, population, quantity.from(), quantity.to(), false, true);
  }

  private List<Segment> before(int from) {
    return outline.segments().stream().filter(s -> s.to() <= from).toList().reversed();
  }

  private boolean hasSubject(Segment segment) {
    return grammar.subjects().isIn(words, segment.from(), segment.to());
  }

  private boolean isLinking(int from, int to) {
    var i = from;
    while (i < to) {
      var length = grammar.linkers().lengthAt(words, i, to);
      if (length == 0 && !words.get(i).isMark() && !words.get(i).isNumber()) {
        return false;
      }
      i += Math.max(length, 1);
    }
    return true;
  }

  private Topic rateOf(String population, Quantity quantity) {
    if (population.isEmpty() || quantity.kind() != Kind.PERCENT) {
      return null;
    }
    var rate = lexicon.vocabulary().populations().get(population).rate();
    return rate == null
        ? null
        : new Topic(List.of(rate), population, quantity.from(), quantity.to(), false, false);
  }

  /// What there is none of: of the noun named first, the first thing said that is counted; silence
  /// about a noun of which nothing is counted.
  private Topic none(Quantity quantity) {
    var after = marks.stream().filter(m -> m.from() >= quantity.to()).toList();
    var named = after.stream().filter(m -> !m.population().isEmpty()).findFirst().orElse(null);
    if (named == null) {
      return null;
    }
    var population = named.population();
    var rate = lexicon.vocabulary().populations().get(population).rate();
    var indicators =
        rate != null
            ? List.of(rate)
            : after.stream()
                .flatMap(mark -> mark.meanings().stream())
                .filter(meaning ->
                    meaning instanceof Meaning.OfMeasure(var index, _)
                        && lexicon.vocabulary().measures().get(index).count()
                        && isOf(index, population))
                .map(meaning ->
                    lexicon
                        .vocabulary()
                        .measures()
                        .get(((Meaning.OfMeasure) meaning).index())
                        .indicators())
                .findFirst()
                .orElse(List.of());
    return indicators.isEmpty()
        ? null
        : new Topic(indicators, population, quantity.from(), named.to(), true, false);
  }

  /// Measures said in [from, to) of the population, or of any where it is empty.
  private List<Evidence> measures(String population, int from, int to) {
    var result = new ArrayList<Evidence>();
    for (var mark : marks) {
      if (mark.from() < from || mark.to() > to) {
        continue;
      }
      for (var meaning : mark.meanings()) {
        if (meaning instanceof Meaning.OfMeasure(var index, _)
            && (population.isEmpty() || isOf(index, population))
            && isAllowed(index, from, to)) {
          result.add(new Evidence(mark, index));
        }
      }
    }
    return result;
  }

  private boolean isOf(int measure, String population) {
    return lexicon.vocabulary().measures().get(measure).of().contains(population);
  }

  private boolean isAllowed(int index, int from, int to) {
    var measure = lexicon.vocabulary().measures().get(index);
    var required = measure.requires() == null || sentence.contains(measure.requires());
    return required && !measure.excludes().isIn(words, from, to);
  }

  /// The population named nearest to the measures, or the one they imply; empty for none.
  private String population(List<Evidence> found, int from, int to) {
    if (found.isEmpty()) {
      return "";
    }
    var at = found.getLast().mark;
    var nearest =
        marks.stream()
            .filter(m -> m.from() >= from && m.to() <= to)
            .filter(m -> found.stream().anyMatch(e -> isOf(e.measure, m.population())))
            .min(Comparator.comparingInt(m -> Math.abs(m.from() - at.from())))
            .map(Mark::population)
            .orElse("");
    return nearest.isEmpty() ? implied(found) : nearest;
  }

  private String implied(List<Evidence> found) {
    for (var evidence : found) {
      for (var meaning : evidence.mark.meanings()) {
        if (meaning instanceof Meaning.OfMeasure(var index, var implied)
            && implied
            && index == evidence.measure) {
          return lexicon.vocabulary().measures().get(index).of().getFirst();
        }
      }
    }
    return "";
  }

  private String nearestPopulation(int from, int to) {
    return marks.stream()
        .filter(m -> m.from() >= from && m.to() <= to)
        .map(Mark::population)
        .filter(p -> !p.isEmpty())
        .reduce((_, last) -> last)
        .orElse("");
  }

  private Topic topic(
      Quantity quantity,
      String population,
      List<Evidence> found,
      int from,
      int to,
      boolean headed,
      boolean uncertain) {
    var fitting = found.stream().filter(e -> isOf(e.measure, population)).toList();
    var missing = quantity.kind() == Kind.NONE_MISSING;
    if (fitting.isEmpty() || fitting.stream().anyMatch(e -> !missing && isNegated(e.mark))) {
      return null;
    }
    if (missing
        && fitting.stream()
            .noneMatch(e -> lexicon.vocabulary().measures().get(e.measure).denied())) {
      return null;
    }
    var first = Math.min(quantity.from(), Math.min(from, first(fitting)));
    var last = Math.max(quantity.to(), Math.max(to, last(fitting)));
    return new Topic(indicators(fitting), population, first, last, headed, uncertain);
  }

  private static int first(List<Evidence> found) {
    return found.stream().mapToInt(e -> e.mark.from()).min().orElseThrow();
  }

  private static int last(List<Evidence> found) {
    return found.stream().mapToInt(e -> e.mark.to()).max().orElseThrow();
  }

  private boolean isNegated(Mark mark) {
    var missing = lexicon.vocabulary().quantities().missing();
    var denied = lexicon.vocabulary().quantities().denied();
    return missing.lengthBefore(words, mark.from(), sentence.from()) > 0
        || denied.lengthBefore(words, mark.from(), sentence.from()) > 0;
  }

  private List<String> indicators(List<Evidence> found) {
    Set<String> result = new LinkedHashSet<>();
    found.stream()
        .sorted(Comparator.comparingInt(e -> -e.mark.to()))
        .forEach(e -> result.addAll(lexicon.vocabulary().measures().get(e.measure).indicators()));
    return List.copyOf(result);
  }
}
