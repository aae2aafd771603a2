package vn.thanthien.reporting.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.figure.Figures;
import vn.thanthien.reporting.history.RecordChange;
import vn.thanthien.reporting.history.RecordChanges;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.unit.UnitTree;

/// Keeps the scorecards. What a figure says nobody may say otherwise: where points are computed
/// none are taken from the unit. Runs in the caller's transaction.
@ApplicationScoped
class ScorecardDesk {

  private final Criteria criteria;
  private final ScorecardMarks marks;
  private final ScorecardFiles files;
  private final Figures figures;
  private final UnitTree tree;
  private final Units units;
  private final Caller caller;
  private final RecordChanges changes;

  @Inject
  ScorecardDesk(
      Criteria criteria,
      ScorecardMarks marks,
      ScorecardFiles files,
      Figures figures,
      UnitTree tree,
      Units units,
      Caller caller,
      RecordChanges changes) {
    this.criteria = criteria;
    this.marks = marks;
    this.files = files;
    this.figures = figures;
    this.tree = tree;
    this.units = units;
    this.caller = caller;
    this.changes = changes;
  }

  /// @throws Refusal `not-found` for a unit the caller may not see, or a year without criteria
  Scorecard of(String unit, int year) {
    var set = criteria.of(year).orElseThrow(Refusal::unknown);
    var said =
        marks.of(unit, year).stream()
            .collect(Collectors.toMap(ScorecardMark::criterion, Function.identity()));
    var shown =
        files.of(said.values().stream().map(ScorecardMark::id).toList()).stream()
            .collect(Collectors.groupingBy(ScorecardFile::mark));
    var counted = figures.of(tree.get(unit).id(), new Period(first(year), first(year + 1)));
    return Scorecard.of(
        unit,
        year,
        set,
        set.criteria().stream()
            .map(criterion -> {
              var mark = said.get(criterion.code());
              return line(
                  criterion,
                  mark,
                  mark == null ? List.of() : shown.getOrDefault(mark.id(), List.of()),
                  figure(criterion, counted));
            })
            .toList());
  }

  Scorecard score(int year, String code, @Nullable String ifMatch, SelfScore score) {
    var unit = units.owner(score.unit());
    var criterion = criterion(year, code);
    atMost(criterion, score.selfScore(), "selfScore");
    if (score.selfScore() != null
        && computed(criterion, figure(criterion, counted(unit, year))) != null) {
      throw new Refusal(
          ProblemType.INVALID, "Điểm của tiêu chí này được tính từ số liệu.", "selfScore");
    }
    say(unit, year, code, ifMatch, mark -> mark.score(score));
    return of(unit, year);
  }

  /// A unit is appraised by one above it, never by itself.
  Scorecard appraise(int year, String code, @Nullable String ifMatch, Appraisal found) {
    var unit = tree.get(found.unit()).id();
    if (unit.equals(caller.unit())) {
      throw new Refusal(
          ProblemType.INVALID, "Đơn vị không tự thẩm định bảng điểm của mình.", "unit");
    }
    atMost(criterion(year, code), found.appraisedScore(), "appraisedScore");
    say(unit, year, code, ifMatch, mark -> mark.appraise(found));
    return of(unit, year);
  }

  private void say(
      String unit,
      int year,
      String code,
      @Nullable String ifMatch,
      Consumer<ScorecardMark> change) {
    var mark = marks.toChange(unit, year, code);
    Revision.check(ifMatch, mark.revision());
    var before = changes.seen(seen(mark));
    change.accept(mark);
    var fields = changes.differences(before, changes.seen(seen(mark)));
    if (fields.isEmpty()) {
      return;
    }
    mark.changed();
    changes.note(
        unit,
        mark.id(),
        mark.revision(),
        mark.revision() == 1 ? RecordChange.Act.RECORDED : RecordChange.Act.CORRECTED,
        fields);
  }

  /// @throws Refusal `not-found` for a year without criteria, or without this one
  CriteriaSet.Criterion criterion(int year, String code) {
    return criteria.of(year).flatMap(set -> set.criterion(code)).orElseThrow(Refusal::unknown);
  }

  private List<Figure> counted(String unit, int year) {
    return figures.of(unit, new Period(first(year), first(year + 1)));
  }

  private static Scorecard.ScoredCriterion line(
      CriteriaSet.Criterion criterion,
      @Nullable ScorecardMark mark,
      List<ScorecardFile> files,
      Optional<Figure> figure) {
    return Scorecard.ScoredCriterion.of(
        criterion, mark, files, computed(criterion, figure), figure.map(Figure::text).orElse(null));
  }

  private static Optional<Figure> figure(CriteriaSet.Criterion criterion, List<Figure> counted) {
    var by = criterion.figure();
    return by == null
        ? Optional.empty()
        : counted.stream()
            .filter(figure -> figure.code().equals(by.indicator()) && figure.by().equals(by.by()))
            .findFirst();
  }

  /// A figure without a value earns nothing by itself; then a person judges.
  private static @Nullable BigDecimal computed(
      CriteriaSet.Criterion criterion, Optional<Figure> figure) {
    var by = criterion.figure();
    if (by == null || figure.isEmpty() || figure.get().state() != FigureState.COMPUTED) {
      return null;
    }
    var value = figure.get().value();
    return value == null ? null : by.points(value, criterion.maximum());
  }

  private static Map<String, Object> seen(ScorecardMark mark) {
    var said = new java.util.LinkedHashMap<String, Object>();
    said.put("selfScore", mark.selfScore());
    said.put("evidence", mark.evidence());
    said.put("note", mark.note());
    said.put("appraisedScore", mark.appraisedScore());
    said.put("appraisal", mark.appraisal());
    return said;
  }

  private static void atMost(
      CriteriaSet.Criterion criterion, @Nullable BigDecimal points, String field) {
    if (points != null && points.compareTo(criterion.maximum()) > 0) {
      throw new Refusal(
          ProblemType.INVALID,
          "Không thể quá %s điểm.".formatted(criterion.maximum().toPlainString()),
          field);
    }
  }

  private static LocalDate first(int year) {
    return LocalDate.of(year, 1, 1);
  }
}
