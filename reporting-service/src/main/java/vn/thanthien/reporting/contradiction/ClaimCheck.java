package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;
import vn.thanthien.reporting.contradiction.ClaimJudge.Judgement;
import vn.thanthien.reporting.contradiction.ClaimJudge.Verdict;

/// X1, X2, X5, X13: a quantity claimed in the narrative is not the computed one.
final class ClaimCheck implements Check {
  private final ClaimLexicon lexicon;

  ClaimCheck(ClaimLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var judge = new ClaimJudge(lexicon.vocabulary(), reading.report().figures());
    var found = new ArrayList<Contradiction>();
    for (var section : reading.sections()) {
      for (var claim : section.claims()) {
        var judgement = claim.target() ? null : judge.judge(claim);
        if (judgement != null && judgement.verdict() != Verdict.HOLDS) {
          found.add(contradiction(section.section(), claim, judgement));
        }
      }
    }
    return found;
  }

  private Contradiction contradiction(NarrativeSection section, Claim claim, Judgement judgement) {
    var figure = judgement.figure();
    var indicator = lexicon.vocabulary().indicators().get(figure.code());
    var passage = Passage.of(section, claim.sentence(), claim.start(), claim.end());
    var claimed = oneLine(section.text().substring(claim.start(), claim.end()));
    var computed = computed(figure);
    var edits = Rewording.of(lexicon, claim, judgement);
    return new Contradiction(
        indicator.code(),
        severity(claim, judgement),
        figure.code(),
        passage,
        claimed,
        computed,
        explanation(claimed, computed, judgement),
        suggestion(passage, edits),
        edits);
  }

  static String suggestion(Passage passage, List<Edit> edits) {
    var start = passage.start();
    var moved =
        edits.stream()
            .map(e -> new Edit(e.start() - start, e.end() - start, e.replacement()))
            .toList();
    return oneLine(Edit.apply(passage.excerpt(), moved));
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private Severity severity(Claim claim, Judgement judgement) {
    var severities = lexicon.vocabulary().severities();
    if (judgement.verdict() == Verdict.NO_DATA) {
      return severities.noData();
    }
    if (claim.doubtful() || isOtherBase(claim, judgement.figure())) {
      return severities.doubtful();
    }
    var own = lexicon.vocabulary().indicators().get(judgement.figure().code()).severity();
    if (own != null) {
      return own;
    }
    return judgement.verdict() == Verdict.NOT_ARISEN
        ? severities.notArisen()
        : severities.mismatch();
  }

  /// A fraction over another number of records may be true of something else.
  private static boolean isOtherBase(Claim claim, KnownFigure figure) {
    var denominator = claim.quantity().denominator();
    return denominator != null
        && figure.hasFraction()
        && denominator.compareTo(figure.denominator()) != 0;
  }

  private String computed(KnownFigure figure) {
    return switch (figure.state()) {
      case NOT_ARISEN -> "không phát sinh";
      case NO_DATA -> "chưa đủ dữ liệu";
      case NO_REPORT -> "chưa có báo cáo";
      case COMPUTED -> {
        var unit = lexicon.vocabulary().indicators().get(figure.code());
        if (unit.count()) {
          yield VietnameseNumber.count(figure.counted()) + " " + unit.unit();
        }
        yield VietnameseNumber.percent(figure.percent())
            + (figure.hasFraction() ? " (" + figure.fraction() + ")" : "");
      }
    };
  }

  private static String explanation(String claimed, String computed, Judgement judgement) {
    var name = judgement.figure().nameVi();
    return switch (judgement.verdict()) {
      case NO_DATA ->
          "Văn bản nêu “%s” nhưng chưa đủ dữ liệu để tính chỉ số “%s”.".formatted(claimed, name);
      case NOT_ARISEN ->
          "Văn bản nêu “%s” nhưng trong kỳ không phát sinh đối tượng của chỉ số “%s”."
              .formatted(claimed, name);
      case MISMATCH, HOLDS ->
          "Văn bản nêu “%s”, số liệu tính được của chỉ số “%s” là %s."
              .formatted(claimed, name, computed);
    };
  }
}
