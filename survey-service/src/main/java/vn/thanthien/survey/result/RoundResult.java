package vn.thanthien.survey.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.survey.questionnaire.Satisfaction;
import vn.thanthien.survey.questionnaire.Wording;

/// What the ballots of a round say.
///
/// @param closed whether all ballots are in; before that those of the ballot box are missing
/// @param villages those with too few ballots are named and not shown
record RoundResult(
    UUID roundId,
    String title,
    SurveyRunner runner,
    SurveyPhase phase,
    LocalDate closesOn,
    boolean closed,
    Part whole,
    List<Part> villages) {

  /// The whole round or one village.
  ///
  /// @param suppressed whether nothing of it is shown because there are too few ballots
  /// @param valid ballots, absent where suppressed
  /// @param overall the one question S02 and S03 are read from
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      @Nullable String village,
      boolean suppressed,
      @Nullable Integer valid,
      @Nullable Scale overall,
      List<Group> groups) {

    static Part hidden(String village) {
      return new Part(village, true, null, null, List.of());
    }
  }

  /// A section (SIPAS A–E).
  ///
  /// @param scale its scale questions together, valid-weighted (S04); absent where it has none
  /// @param meanOfQuestions the mean of its questions' satisfied shares, as SIPAS is remembered to
  ///   reckon; the same where all questions have as many answers
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Group(
      String code,
      Wording title,
      @Nullable Scale scale,
      @Nullable BigDecimal meanOfQuestions,
      List<Item> items) {

    static Group of(String code, Wording title, List<Item> items) {
      var scales =
          items.stream()
              .filter(item -> !item.overall())
              .map(Item::scale)
              .filter(java.util.Objects::nonNull)
              .toList();
      var shares =
          scales.stream().map(Scale::satisfiedPercent).filter(java.util.Objects::nonNull).toList();
      return new Group(
          code,
          title,
          scales.isEmpty() ? null : scales.stream().reduce(Scale.NONE, Scale::plus),
          shares.isEmpty()
              ? null
              : shares.stream()
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .divide(BigDecimal.valueOf(shares.size()), 2, RoundingMode.HALF_UP),
          items);
    }
  }

  /// What is answered under one key.
  ///
  /// @param asked valid ballots that asked it; `asked = answered + nonResponse`
  /// @param scale absent where it is not on the scale of five
  /// @param counts how often which step or choice was given
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String item,
      String text,
      boolean overall,
      int asked,
      int answered,
      int nonResponse,
      @Nullable Scale scale,
      Map<String, Integer> counts) {}

  /// Answers on the scale of five; satisfied (4 and 5) and very satisfied (5) apart.
  ///
  /// @param valid answers
  /// @param satisfied 4 or 5
  /// @param satisfiedPercent two decimals, HALF_UP; absent where nobody answered, never 100
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Scale(
      int valid,
      int satisfied,
      int verySatisfied,
      @Nullable BigDecimal satisfiedPercent,
      @Nullable BigDecimal verySatisfiedPercent) {

    static final Scale NONE = of(0, 0, 0);

    static Scale of(Map<String, Integer> counts) {
      var very = counts.getOrDefault(Satisfaction.VERY_SATISFIED.name(), 0);
      var rather = counts.getOrDefault(Satisfaction.SATISFIED.name(), 0);
      return of(counts.values().stream().mapToInt(Integer::intValue).sum(), very + rather, very);
    }

    Scale plus(Scale more) {
      return of(valid + more.valid, satisfied + more.satisfied, verySatisfied + more.verySatisfied);
    }

    static Scale of(int valid, int satisfied, int verySatisfied) {
      return new Scale(
          valid,
          satisfied,
          verySatisfied,
          percent(satisfied, valid),
          percent(verySatisfied, valid));
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
      return whole == 0
          ? null
          : BigDecimal.valueOf(part)
              .movePointRight(2)
              .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
  }
}
