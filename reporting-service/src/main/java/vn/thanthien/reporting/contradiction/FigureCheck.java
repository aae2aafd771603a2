package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// X5, X6 and X21: figures that contradict one another, whatever the text says.
final class FigureCheck implements Check {
  private final CheckRules rules;

  FigureCheck(CheckRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var found = new ArrayList<Contradiction>();
    apologies(reading, found);
    uniformAnswers(reading, found);
    parting(reading, found);
    return found;
  }

  /// Every dossier that passed its due date has an issued apology, else the duty is broken.
  private void apologies(Reading reading, List<Contradiction> found) {
    for (var figure : reading.report().figures()) {
      if (figure.code().equals("L05")
          && figure.by().isEmpty()
          && figure.hasFraction()
          && figure.numerator().compareTo(figure.denominator()) < 0) {
        var late = VietnameseNumber.count(figure.denominator());
        var issued = VietnameseNumber.count(figure.numerator());
        found.add(
            Contradiction.ofRecords(
                rules.apology(),
                figure.code(),
                late + " hồ sơ quá hạn",
                issued + " thư xin lỗi",
                "Có %s hồ sơ quá hạn nhưng mới phát hành thư xin lỗi cho %s hồ sơ."
                    .formatted(late, issued),
                "Phát hành thư xin lỗi cho %s hồ sơ còn lại hoặc giải trình."
                    .formatted(
                        VietnameseNumber.count(
                            figure.denominator().subtract(figure.numerator())))));
      }
    }
  }

  private void uniformAnswers(Reading reading, List<Contradiction> found) {
    var uniform = rules.uniform();
    var claims = claimsOf(reading, List.of(uniform.indicator()));
    var flagged = false;
    for (var figure : reading.report().figures()) {
      if (figure.code().equals(uniform.indicator())
          && figure.hasFraction()
          && figure.numerator().compareTo(figure.denominator()) == 0
          && figure.denominator().compareTo(BigDecimal.valueOf(uniform.minimumBallots())) >= 0) {
        var valid = VietnameseNumber.count(figure.denominator());
        var claim =
            claims.stream()
                .filter(c -> !c.target())
                .filter(c -> c.phase().isEmpty() || c.phase().equals(figure.by()))
                .findFirst()
                .orElse(null);
        flagged = true;
        found.add(
            Contradiction.of(
                uniform,
                figure.code(),
                passage(reading, claim),
                "%s/%s phiếu cùng một mức".formatted(valid, valid),
                VietnameseNumber.percent(figure.percent()),
                "Cả %s phiếu hợp lệ đều chọn mức cao nhất: cần kiểm tra cách lấy phiếu."
                    .formatted(valid),
                "Nêu rõ số phiếu phát ra, thu về, hợp lệ và cách lấy phiếu của đợt khảo sát."));
      }
    }
    if (flagged) {
      lowTargets(reading, found);
    }
  }

  /// Two satisfactions side by side: what people say on ballots, and how their dossiers fared.
  private void parting(Reading reading, List<Contradiction> found) {
    var rule = rules.parting();
    var done =
        reading.report().figures().stream()
            .filter(figure -> figure.code().equals(rule.done()) && figure.by().isEmpty())
            .filter(KnownFigure::hasFraction)
            .findFirst();
    if (done.isEmpty()) {
      return;
    }
    for (var said : reading.report().figures()) {
      if (said.code().equals(rule.said())
          && said.hasFraction()
          && said.denominator().compareTo(BigDecimal.valueOf(rule.minimumBallots())) >= 0
          && said.percent()
                  .subtract(done.get().percent())
                  .abs()
                  .compareTo(BigDecimal.valueOf(rule.points()))
              > 0) {
        found.add(
            Contradiction.ofRecords(
                rule,
                said.code(),
                VietnameseNumber.percent(said.percent()),
                VietnameseNumber.percent(done.get().percent()),
                "Phiếu lấy ý kiến nêu %s hài lòng, chỉ số 5.4 tính từ hồ sơ là %s: chênh quá %d điểm."
                    .formatted(
                        VietnameseNumber.percent(said.percent()),
                        VietnameseNumber.percent(done.get().percent()),
                        rule.points()),
                "Nêu cả hai con số và giải trình vì sao chênh lệch."));
      }
    }
  }

  private void lowTargets(Reading reading, List<Contradiction> found) {
    var rule = rules.lowTarget();
    var seen = new ArrayList<BigDecimal>();
    for (var claim : claimsOf(reading, rule.indicators())) {
      var value = claim.quantity().low();
      if (claim.target() && value.compareTo(Quantity.HUNDRED) < 0 && !seen.contains(value)) {
        seen.add(value);
        found.add(lowTarget(passage(reading, claim), value, claim.topic().indicators().getFirst()));
      }
    }
    for (var target : reading.report().targets()) {
      var known = seen.stream().anyMatch(v -> v.compareTo(target.value()) == 0);
      if (rule.indicators().contains(target.indicator())
          && target.value().compareTo(Quantity.HUNDRED) < 0
          && !known) {
        found.add(lowTarget(Passage.nowhere(), target.value(), target.indicator()));
      }
    }
  }

  private Contradiction lowTarget(Passage passage, BigDecimal target, String indicator) {
    var text = VietnameseNumber.percent(target);
    return Contradiction.of(
        rules.lowTarget(),
        indicator,
        passage,
        text,
        VietnameseNumber.percent(Quantity.HUNDRED),
        "Chỉ tiêu hài lòng %s thấp hơn kết quả 100%% đã nêu.".formatted(text),
        "Nâng chỉ tiêu, hoặc nêu rõ vì sao kết quả khảo sát cao hơn chỉ tiêu %s.".formatted(text));
  }

  private List<Claim> claimsOf(Reading reading, List<String> indicators) {
    return reading.sections().stream()
        .flatMap(s -> s.claims().stream())
        .filter(c -> c.topic().indicators().stream().anyMatch(indicators::contains))
        .toList();
  }

  private static Passage passage(Reading reading, Claim claim) {
    if (claim == null) {
      return Passage.nowhere();
    }
    var section =
        reading.report().sections().stream()
            .filter(s -> s.key().equals(claim.section()))
            .findFirst()
            .orElseThrow();
    return Passage.of(section, claim.sentence(), claim.start(), claim.end());
  }
}
