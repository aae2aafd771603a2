package vn.thanthien.reporting.material;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.record.SurveyCounts;

/// What one commune contributes to a district's report: the contents of its issued report, or that
/// none was received.
///
/// @param report absent while no report of this period was received; then the figures are missing,
///   never zero
/// @param notation for example "07/BC-UBND"
/// @param proposals as the commune wrote them, empty where it made none
/// @param owed whether and until when the report was asked for; absent where nobody was asked for
///   one through the platform, and in what was frozen before it was kept
/// @param direction absent without a report, and in what was frozen before it was kept
/// @param score of the year, absent where the commune is not scored
/// @param returned whether its report was given back and not handed in again; it is not received
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommuneShare(
    UnitCard unit,
    @Nullable UUID report,
    @Nullable String notation,
    @Nullable LocalDate issuedOn,
    List<ReportFigure> figures,
    @Nullable Register register,
    List<SurveyCounts> surveys,
    List<OpenQuestion> questions,
    String proposals,
    @Nullable Owed owed,
    @Nullable Direction direction,
    @Nullable Score score,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean returned) {

  static final String PHASE = "phase";
  private static final String RUNNER = "runner";

  public CommuneShare {
    figures = List.copyOf(figures);
    surveys = List.copyOf(surveys);
    questions = List.copyOf(questions);
  }

  /// A commune without a report.
  ///
  /// @param returned whether it had sent one
  public static CommuneShare without(
      UnitCard unit, @Nullable Owed owed, @Nullable Score score, boolean returned) {
    return new CommuneShare(
        unit, null, null, null, List.of(), null, List.of(), List.of(), "", owed, null, score,
        returned);
  }

  @JsonIgnore
  public boolean isReceived() {
    return report != null;
  }

  /// The figures, those of surveys always by their runner. Older reports name one only where a
  /// phase had several; the only one is known from their rounds.
  public List<ReportFigure> figuresByRunner() {
    return figures.stream().map(figure -> figure.of(part(figure))).toList();
  }

  private SortedMap<String, String> part(ReportFigure figure) {
    var phase = figure.by().get(PHASE);
    if (phase == null || figure.by().containsKey(RUNNER)) {
      return figure.by();
    }
    var by = new TreeMap<>(figure.by());
    surveys.stream()
        .filter(round -> round.phase().name().equals(phase))
        .findFirst()
        .ifPresent(round -> by.put(RUNNER, round.runner().name()));
    return by;
  }

  /// Whether its report was asked for and never sent. What nobody asked for is not missing.
  @JsonIgnore
  public boolean isMissing() {
    return !isReceived() && !returned && (owed == null || owed.asked());
  }

  /// Why there is no report, of a commune without one.
  public String absence() {
    if (returned) {
      return "đã trả lại báo cáo";
    }
    return isMissing() ? "chưa có báo cáo" : "không yêu cầu báo cáo";
  }

  /// What is asked of a commune for the period.
  ///
  /// @param asked whether anybody asked; the rest is absent otherwise
  /// @param dueOn the due date in force
  /// @param sentOn absent while nothing was sent
  /// @param onTime absent likewise
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Owed(
      boolean asked,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate sentOn,
      @Nullable Boolean onTime) {

    public static final Owed NOTHING = new Owed(false, null, null, null);
  }

  /// A commune's scorecard of the year.
  ///
  /// @param own points the commune says of itself, and those computed
  /// @param appraised points the unit above found, absent until it has found all
  /// @param open criteria of which nothing is said and nothing can be computed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Score(
      int year, BigDecimal maximum, BigDecimal own, @Nullable BigDecimal appraised, int open) {}

  /// A contradiction a report was issued with.
  ///
  /// @param explanation what its author wrote, absent for one that needs none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OpenQuestion(
      String code,
      String severity,
      String claimed,
      String computed,
      @Nullable String explanation) {}
}
