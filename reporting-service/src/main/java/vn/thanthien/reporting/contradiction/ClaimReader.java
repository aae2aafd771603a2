package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;
import vn.thanthien.reporting.contradiction.Quantity.Kind;

/// Finds the claims of a section: quantities about this unit's indicators in this period. Targets
/// are found too and marked; what speaks of others is left out.
final class ClaimReader {
  private final ClaimLexicon lexicon;
  private final Circumstances circumstances;

  ClaimReader(ClaimLexicon lexicon, CheckedReport report) {
    this.lexicon = lexicon;
    this.circumstances = new Circumstances(lexicon, report);
  }

  List<Sentence> sentences(NarrativeSection section) {
    var headings = lexicon.vocabulary().circumstances().planHeadings();
    return Sentences.of(lexicon.read(section.text()), headings);
  }

  List<Claim> read(NarrativeSection section, List<Sentence> sentences) {
    var claims = new ArrayList<Claim>();
    for (var sentence : sentences) {
      var quantities = QuantityReader.read(lexicon, sentence);
      if (!quantities.isEmpty()) {
        claims.addAll(read(section, sentence, quantities));
      }
    }
    return claims;
  }

  private List<Claim> read(NarrativeSection section, Sentence sentence, List<Quantity> quantities) {
    var outline = new Outline(lexicon, sentence, quantities);
    var topics = new TopicFinder(lexicon, sentence, outline);
    var claims = new ArrayList<Claim>();
    for (var i = 0; i < quantities.size(); i++) {
      var quantity = quantities.get(i);
      var previousEnd = i == 0 ? sentence.from() : quantities.get(i - 1).to();
      var nextStart = i + 1 < quantities.size() ? quantities.get(i + 1).from() : sentence.to();
      var topic = topics.find(quantity, previousEnd, nextStart);
      if (topic == null) {
        continue;
      }
      var start = outline.segmentStart(topic.from());
      var end = outline.segmentEnd(topic.to() - 1);
      var own = outline.segmentStart(quantity.from());
      if (circumstances.isForeign(sentence, quantity, own, end)
          || circumstances.isPart(sentence, Math.max(start, 0), end)
          || isManner(sentence, quantity, topic, end)) {
        continue;
      }
      var target =
          section.purpose() == NarrativeSection.Purpose.PLAN
              || circumstances.isPlanned(sentence, quantity, own);
      claims.add(
          new Claim(
              section.key(),
              sentence,
              quantity,
              topic,
              phase(sentence, quantity, end),
              target,
              isDoubtful(sentence, quantity, topic, start, end),
              start,
              end));
    }
    return claims;
  }

  /// "Tất cả đơn thư được xử lý theo đúng quy định" says how, not how many.
  private boolean isManner(Sentence sentence, Quantity quantity, Topic topic, int end) {
    var rules = lexicon.vocabulary().quantities();
    var words = sentence.words();
    return quantity.kind() == Kind.ALL
        && rules.manner().isIn(words, quantity.to(), end)
        && !rules.completed().isIn(words, Math.min(topic.from(), quantity.from()), end);
  }

  private boolean isDoubtful(
      Sentence sentence, Quantity quantity, Topic topic, int start, int end) {
    var words = sentence.words();
    var rules = lexicon.vocabulary();
    var vague =
        quantity.kind() == Kind.ALL && !rules.quantities().completed().isIn(words, start, end);
    var assured = rules.grammar().assure().lengthAt(words, sentence.from(), sentence.to()) > 0;
    return topic.uncertain()
        || topic.indicators().size() > 1
        || vague
        || assured
        || isOneKind(sentence, topic);
  }

  private boolean isOneKind(Sentence sentence, Topic topic) {
    var kinds = lexicon.vocabulary().populations().get(topic.population()).kinds();
    return kinds != null && kinds.stream().filter(k -> sentence.contains(k)).count() == 1;
  }

  /// The survey phase named last before the claim, else right after it, else in the lead.
  private String phase(Sentence sentence, Quantity quantity, int end) {
    var before = phaseIn(sentence.words(), sentence.from(), quantity.from(), true);
    var after = phaseIn(sentence.words(), quantity.to(), end, false);
    if (!before.isEmpty() || !after.isEmpty()) {
      return before.isEmpty() ? after : before;
    }
    var lead = sentence.lead();
    return lead == null ? "" : phaseIn(lead.words(), lead.from(), lead.to(), true);
  }

  private String phaseIn(List<Word> words, int from, int to, boolean last) {
    var phase = "";
    for (var i = from; i < to; i++) {
      for (var entry : lexicon.vocabulary().circumstances().phases().entrySet()) {
        if (entry.getValue().lengthAt(words, i, to) > 0) {
          if (!last) {
            return entry.getKey();
          }
          phase = entry.getKey();
        }
      }
    }
    return phase;
  }
}
