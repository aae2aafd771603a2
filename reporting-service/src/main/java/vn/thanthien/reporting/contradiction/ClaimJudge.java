package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Compares a claim with the figures. A claim is wrong only when it is wrong for every figure it
/// may mean.
final class ClaimJudge {
  private final ClaimVocabulary vocabulary;
  private final List<KnownFigure> figures;

  enum Verdict {
    HOLDS,
    MISMATCH,
    NOT_ARISEN,
    NO_DATA
  }

  /// @param figure the one the claim is measured by
  record Judgement(Verdict verdict, KnownFigure figure) {}

  ClaimJudge(ClaimVocabulary vocabulary, List<KnownFigure> figures) {
    this.vocabulary = vocabulary;
    this.figures = figures;
  }

  /// Null when no figure is known that the claim could mean.
  Judgement judge(Claim claim) {
    Judgement worst = null;
    for (var indicator : claim.topic().indicators()) {
      var candidates = candidates(indicator, claim.phase());
      if (candidates.isEmpty()) {
        return null;
      }
      for (var figure : candidates) {
        var verdict = verdict(claim.quantity(), figure);
        if (verdict == Verdict.HOLDS) {
          return new Judgement(verdict, figure);
        }
        worst = worst == null ? new Judgement(verdict, figure) : worst;
      }
    }
    return worst;
  }

  private List<KnownFigure> candidates(String indicator, String phase) {
    var named =
        figures.stream().filter(f -> f.code().equals(indicator) && f.by().equals(phase)).toList();
    if (!phase.isEmpty()) {
      return named;
    }
    var phases = vocabulary.circumstances().phases().keySet();
    var any =
        figures.stream()
            .filter(f -> f.code().equals(indicator) && phases.contains(f.by()))
            .toList();
    return named.isEmpty() ? any : named;
  }

  private Verdict verdict(Quantity quantity, KnownFigure figure) {
    return switch (figure.state()) {
      case NO_DATA, NO_REPORT -> Verdict.NO_DATA;
      case NOT_ARISEN -> quantity.high().signum() == 0 ? Verdict.HOLDS : Verdict.NOT_ARISEN;
      case COMPUTED -> holds(quantity, figure) ? Verdict.HOLDS : Verdict.MISMATCH;
    };
  }

  private boolean holds(Quantity quantity, KnownFigure figure) {
    if (quantity.kind() == Quantity.Kind.NONE) {
      return figure.counted().signum() == 0;
    }
    var counts = vocabulary.indicators().get(figure.code()).count();
    if (counts && !figure.hasFraction()) {
      // a bare count says nothing of a rate, except that none is none
      return quantity.low().signum() != 0 || figure.counted().signum() == 0;
    }
    return fractionHolds(quantity, figure) && percentHolds(quantity, figure);
  }

  private boolean fractionHolds(Quantity quantity, KnownFigure figure) {
    if (quantity.numerator() == null || !figure.hasFraction()) {
      return true;
    }
    return quantity
            .numerator()
            .multiply(figure.denominator())
            .compareTo(figure.numerator().multiply(quantity.denominator()))
        == 0;
  }

  private boolean percentHolds(Quantity quantity, KnownFigure figure) {
    var computed = figure.percent();
    var low = quantity.low();
    var tolerance = vocabulary.tolerance();
    return switch (quantity.comparison()) {
      case EXACT -> isRounded(quantity, low, computed, figure);
      case AT_LEAST, ABOVE -> computed.compareTo(low) >= 0;
      case BELOW -> computed.compareTo(low) <= 0;
      case ABOUT -> computed.subtract(low).abs().compareTo(tolerance.about()) <= 0;
      case NEAR ->
          computed.compareTo(low) <= 0 && low.subtract(computed).compareTo(tolerance.near()) <= 0;
      case BETWEEN -> computed.compareTo(low) >= 0 && computed.compareTo(quantity.high()) <= 0;
    };
  }

  /// Equal in the precision the claim is written in; "100%" and "0%" only when exactly so.
  private boolean isRounded(
      Quantity quantity, BigDecimal claimed, BigDecimal computed, KnownFigure figure) {
    if (quantity.kind() == Quantity.Kind.FRACTION) {
      return !figure.hasFraction()
          ? claimed.setScale(2, RoundingMode.HALF_UP).compareTo(figure.percent()) == 0
          : fractionHolds(quantity, figure);
    }
    if (claimed.signum() == 0 || claimed.compareTo(Quantity.HUNDRED) == 0) {
      // a rate rounded to two decimals by its source is as exact as it gets without its counts
      return computed.compareTo(claimed) == 0;
    }
    var allowed = vocabulary.tolerance().points().getOrDefault(figure.code(), BigDecimal.ZERO);
    var rounded = computed.setScale(Math.max(claimed.scale(), 0), RoundingMode.HALF_UP);
    return rounded.subtract(claimed).abs().compareTo(allowed) <= 0;
  }
}
