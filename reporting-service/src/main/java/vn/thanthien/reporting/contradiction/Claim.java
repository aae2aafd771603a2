package vn.thanthien.reporting.contradiction;

/// A quantity together with what it speaks of.
///
/// @param phase survey phase named beside it, or empty
/// @param target a plan, not a result
/// @param doubtful at most a warning may come of it
/// @param segmentStart first word of the stretch that speaks of it
/// @param segmentEnd word after that stretch
record Claim(
    String section,
    Sentence sentence,
    Quantity quantity,
    Topic topic,
    String phase,
    boolean target,
    boolean doubtful,
    int segmentStart,
    int segmentEnd) {

  int start() {
    return word(quantity.from()).start();
  }

  int end() {
    return word(quantity.to() - 1).end();
  }

  Word word(int index) {
    return sentence.words().get(index);
  }
}
