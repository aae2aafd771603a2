package vn.thanthien.survey.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.survey.questionnaire.Satisfaction;
import vn.thanthien.survey.questionnaire.Wording;

/// What the ballots of a round say.
///
/// @param selfRun whether the surveyed committee ran it itself
/// @param flags what looks odd, so that nobody reads the one without the other
/// @param villages those with too few ballots are named and not shown
record RoundResult(
    UUID roundId,
    String title,
    SurveyRunner runner,
    SurveyPhase phase,
    boolean selfRun,
    LocalDate closesOn,
    List<Flag> flags,
    Part whole,
    List<Part> villages) {

  /// The whole round or one village.
  ///
  /// @param suppressed whether nothing of it is shown because there are too few ballots
  /// @param valid ballots, absent where suppressed
  /// @param overall the one question S02 and S03 are read from; absent where too few answered it
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
  /// @param scale its scale questions together, valid-weighted (S04); absent where it has none, or
  ///   one with too few answers in a village
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
      if (items.stream().anyMatch(item -> item.suppressed() && !item.overall())) {
        return new Group(code, title, null, null, items);
      }
      var scales =
          items.stream()
              .filter(item -> !item.overall())
              .map(Item::scale)
              .filter(Objects::nonNull)
              .toList();
      var shares = scales.stream().map(Scale::satisfiedPercent).filter(Objects::nonNull).toList();
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
  /// @param suppressed whether nothing of it is shown in a village because too few answered it
  /// @param asked valid ballots that asked it; `asked = answered + nonResponse`; absent, like the
  ///   two after it, where suppressed
  /// @param scale absent where it is not on the scale of five
  /// @param counts how often which step or choice was given, in the order of the form; a step or
  ///   choice nobody gave is 0
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String item,
      String text,
      boolean overall,
      boolean suppressed,
      @Nullable Integer asked,
      @Nullable Integer answered,
      @Nullable Integer nonResponse,
      @Nullable Scale scale,
      List<Count> counts) {

    static Item hidden(String item, String text, boolean overall) {
      return new Item(item, text, overall, true, null, null, null, null, List.of());
    }
  }

  /// @param value a step of the scale or the code of a choice
  record Count(String value, Wording text, int count) {}

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

    /// @param counts by the name of the step
    static Scale of(Map<String, Integer> counts) {
      var valid = 0;
      var satisfied = 0;
      for (var step : Satisfaction.values()) {
        var count = counts.getOrDefault(step.name(), 0);
        valid += count;
        satisfied += step.isSatisfied() ? count : 0;
      }
      return of(valid, satisfied, counts.getOrDefault(Satisfaction.VERY_SATISFIED.name(), 0));
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
