package vn.thanthien.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One indicator as defined in the catalogue: what it says in words, and what it counts.
///
/// @param better which rates are the better ones; absent where that cannot be said
/// @param numeratorVi what stands above the line
/// @param denominatorVi what stands below it; absent for a plain count
/// @param validFrom first day the definition is in force
/// @param validTo first day it no longer is
/// @param ruleVersion counts the changes of the definition from 1; a figure remembers it
/// @param source where its numbers come from
/// @param total whether a figure without breakdown is given
/// @param unknownWhen with any of these above zero the figure lacks data
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Indicator(
    String code,
    String nameVi,
    Form form,
    String unitVi,
    @Nullable Better better,
    String numeratorVi,
    @Nullable String denominatorVi,
    @Nullable String exclusionsVi,
    String periodBasisVi,
    String rounding,
    String zeroRuleVi,
    String legalBasis,
    String dataSource,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    int ruleVersion,
    Source source,
    @Nullable Boolean total,
    List<Term> numerator,
    List<Term> denominator,
    List<Term> unknownWhen,
    List<Exclusion> exclusions,
    List<Breakdown> breakdowns) {

  @SuppressWarnings("NullAway") // absent lists come as null from the file
  public Indicator {
    numerator = orEmpty(numerator);
    denominator = orEmpty(denominator);
    unknownWhen = orEmpty(unknownWhen);
    exclusions = orEmpty(exclusions);
    breakdowns = orEmpty(breakdowns);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return List.copyOf(Objects.requireNonNullElse(list, List.of()));
  }

  boolean isValidOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }

  /// Whether both define one code for some day.
  boolean isInForceWith(Indicator other) {
    return code.equals(other.code)
        && (validTo == null || other.validFrom.isBefore(validTo))
        && (other.validTo == null || validFrom.isBefore(other.validTo));
  }

  /// Every term of the definition.
  public Stream<Term> terms() {
    return Stream.of(
            Stream.of(numerator, denominator, unknownWhen),
            exclusions.stream().map(Exclusion::terms),
            breakdowns.stream().map(Breakdown::numerator))
        .flatMap(lists -> lists)
        .flatMap(List::stream);
  }

  /// How the value is made of numerator and denominator, and printed.
  public enum Form {
    /// The numerator itself.
    COUNT,
    /// 100 × numerator / denominator, two decimals, HALF_UP.
    PERCENT,
    /// Numerator / denominator, two decimals, HALF_UP.
    MEAN,
    /// An amount of đồng.
    MONEY
  }

  /// Which of two rates speaks better of a unit.
  public enum Better {
    HIGHER,
    LOWER
  }

  /// Where the numbers come from.
  public enum Source {
    /// The indicator's own terms, over counted records.
    RECORDS,
    RECEPTION_CHAIRMAN,
    RECEPTION_SECRETARY,
    SURVEY_BALLOTS,
    SURVEY_SATISFIED,
    SURVEY_VERY_SATISFIED,
    SURVEY_GROUPS,
    BRIEFED_STAFF,
    COMMITTED_STAFF,
    INVESTMENT,
    MEETINGS,
    /// Reports owed and sent.
    OBLIGATIONS
  }

  /// What is left out, or shown apart.
  public record Exclusion(String nameVi, List<Term> terms) {
    public Exclusion {
      terms = List.copyOf(terms);
    }
  }

  /// A part of the indicator.
  ///
  /// @param by for example `{kind: COMPLAINT}`
  public record Breakdown(Map<String, String> by, List<Term> numerator) {
    public Breakdown {
      by = Map.copyOf(by);
      numerator = List.copyOf(numerator);
    }
  }
}
