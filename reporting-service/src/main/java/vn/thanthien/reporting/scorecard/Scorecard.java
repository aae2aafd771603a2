package vn.thanthien.reporting.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The scorecard of a unit and year.
///
/// @param set by which it is scored
/// @param maximum of all criteria
/// @param selfTotal of the points said and computed; what is open counts nothing
/// @param appraisedTotal absent until every criterion is appraised
/// @param open criteria of which nothing is said and nothing can be computed
@JsonInclude(JsonInclude.Include.NON_NULL)
record Scorecard(
    String unit,
    int year,
    CriteriaSet set,
    List<ScoredCriterion> lines,
    BigDecimal maximum,
    BigDecimal selfTotal,
    @Nullable BigDecimal appraisedTotal,
    int open) {

  Scorecard {
    lines = List.copyOf(lines);
  }

  static Scorecard of(String unit, int year, CriteriaSet set, List<ScoredCriterion> lines) {
    var appraised = lines.stream().allMatch(line -> line.appraisedScore() != null);
    return new Scorecard(
        unit,
        year,
        set,
        lines,
        set.criteria().stream()
            .map(CriteriaSet.Criterion::maximum)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        lines.stream()
            .map(ScoredCriterion::points)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        appraised
            ? lines.stream()
                .map(line -> Objects.requireNonNull(line.appraisedScore()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
            : null,
        (int) lines.stream().filter(line -> line.points() == null).count());
  }

  /// One criterion.
  ///
  /// @param id of what is said of it, by which its history is found; absent while nothing is
  /// @param revision of what is said of it, 0 while nothing is
  /// @param computed points from a figure; absent where a person judges, or the figure has no value
  /// @param figure as printed, with the state where it has no value
  /// @param selfScore what the unit says; only where nothing is computed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ScoredCriterion(
      @Nullable UUID id,
      long revision,
      String criterion,
      String name,
      BigDecimal maximum,
      @Nullable BigDecimal computed,
      @Nullable String figure,
      @Nullable BigDecimal selfScore,
      List<String> evidence,
      List<ScorecardFileView> files,
      @Nullable String note,
      @Nullable BigDecimal appraisedScore,
      @Nullable String appraisal) {

    ScoredCriterion {
      evidence = List.copyOf(evidence);
      files = List.copyOf(files);
    }

    static ScoredCriterion of(
        CriteriaSet.Criterion criterion,
        @Nullable ScorecardMark mark,
        List<ScorecardFile> files,
        @Nullable BigDecimal computed,
        @Nullable String figure) {
      return new ScoredCriterion(
          mark == null ? null : mark.id(),
          mark == null ? 0 : mark.revision(),
          criterion.code(),
          criterion.name(),
          criterion.maximum(),
          computed,
          figure,
          mark == null || computed != null ? null : mark.selfScore(),
          mark == null ? List.of() : mark.evidence(),
          files.stream().map(ScorecardFileView::of).toList(),
          mark == null ? null : mark.note(),
          mark == null ? null : mark.appraisedScore(),
          mark == null ? null : mark.appraisal());
    }

    private @Nullable BigDecimal points() {
      return computed == null ? selfScore : computed;
    }
  }
}
