package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.record.SurveyCounts;
import vn.thanthien.reporting.record.SurveyGroupCounts;

/// Figures of survey rounds, always by phase and runner, for rounds are never pooled silently.
/// Ballots also by what became of them and by village.
@ApplicationScoped
class SurveyFigures {

  static final String VILLAGE = "village";

  /// In place of a village: what is told of none by itself, so that the parts add up to the whole.
  static final String NOT_SPLIT = "NOT_SPLIT";

  List<Figure> figures(Indicator indicator, Figures.Request asked, Numbers numbers) {
    var phases = numbers.surveys();
    if (phases.isEmpty()) {
      return List.of(
          asked.figure(indicator, Map.of(), FigureValue.nothing(null, null), Map.of(), null));
    }
    if (indicator.source() == Indicator.Source.SURVEY_GROUPS) {
      return groups(indicator, asked, phases, numbers.surveyGroups());
    }
    var figures = new ArrayList<Figure>();
    for (var counts : phases) {
      add(figures, indicator, asked, counts, key(counts));
    }
    var byVillage = numbers.surveysByVillage();
    for (var counts : byVillage) {
      if (isTold(counts, indicator) && isSplit(counts, byVillage)) {
        var key = key(counts);
        key.put(VILLAGE, counts.village() == null ? NOT_SPLIT : counts.village());
        add(figures, indicator, asked, counts, key);
      }
    }
    return figures;
  }

  /// Whether there is anything to tell of a village by itself: of one with too few answers there
  /// are ballots and no answers.
  private static boolean isTold(SurveyCounts counts, Indicator indicator) {
    return indicator.source() == Indicator.Source.SURVEY_BALLOTS
        ? counts.village() != null || counts.collected() > 0 || counts.issued() > 0
        : counts.answered() > 0 || (counts.village() != null && counts.valid() == 0);
  }

  private static boolean isSplit(SurveyCounts counts, List<SurveyCounts> byVillage) {
    return byVillage.stream()
        .anyMatch(other ->
            other.village() != null
                && other.phase() == counts.phase()
                && other.runner() == counts.runner());
  }

  /// Groups of questions (SIPAS A–E): the answers 4 and 5 to all questions of a group over the
  /// valid answers to them, so that villages, communes and districts add up.
  private static List<Figure> groups(
      Indicator indicator,
      Figures.Request asked,
      List<SurveyCounts> phases,
      List<SurveyGroupCounts> all) {
    var figures = new ArrayList<Figure>();
    for (var group : all) {
      var counts =
          phases.stream()
              .filter(phase -> phase.phase() == group.phase() && phase.runner() == group.runner())
              .findFirst();
      if (counts.isEmpty() || (isNotSplit(group) && !isSplit(group, all))) {
        continue;
      }
      var key = key(counts.get());
      key.put("group", group.group());
      if (group.village() != null) {
        key.put(VILLAGE, isNotSplit(group) ? NOT_SPLIT : group.village());
      }
      figures.add(
          asked.figure(
              indicator,
              key,
              FigureValue.of(indicator.form(), group.satisfied(), group.valid()),
              Map.of(),
              note(counts.get())));
    }
    return figures.isEmpty()
        ? List.of(
            asked.figure(indicator, Map.of(), FigureValue.nothing(null, null), Map.of(), null))
        : figures;
  }

  private static boolean isNotSplit(SurveyGroupCounts group) {
    return "".equals(group.village());
  }

  private static boolean isSplit(SurveyGroupCounts group, List<SurveyGroupCounts> all) {
    return all.stream()
        .anyMatch(other ->
            other.village() != null
                && !isNotSplit(other)
                && other.phase() == group.phase()
                && other.runner() == group.runner());
  }

  private static void add(
      List<Figure> figures,
      Indicator indicator,
      Figures.Request asked,
      SurveyCounts counts,
      Map<String, String> by) {
    var note = note(counts);
    switch (indicator.source()) {
      case SURVEY_SATISFIED ->
          figures.add(
              asked.figure(
                  indicator,
                  by,
                  FigureValue.of(
                      indicator.form(),
                      counts.satisfied() + counts.verySatisfied(),
                      counts.answered()),
                  Map.of(),
                  note));
      case SURVEY_VERY_SATISFIED ->
          figures.add(
              asked.figure(
                  indicator,
                  by,
                  FigureValue.of(indicator.form(), counts.verySatisfied(), counts.answered()),
                  Map.of(),
                  note));
      case SURVEY_BALLOTS -> {
        figures.add(
            asked.figure(
                indicator,
                by,
                FigureValue.of(indicator.form(), counts.valid(), counts.issued()),
                Map.of(),
                note));
        figures.add(part(indicator, asked, by, "ISSUED", counts.issued(), note));
        figures.add(part(indicator, asked, by, "COLLECTED", counts.collected(), note));
      }
      case SURVEY_GROUPS,
          RECORDS,
          RECEPTION_CHAIRMAN,
          RECEPTION_SECRETARY,
          BRIEFED_STAFF,
          COMMITTED_STAFF,
          INVESTMENT,
          MEETINGS,
          OBLIGATIONS ->
          throw new IllegalArgumentException(indicator.code() + " is no survey figure");
    }
  }

  private static Figure part(
      Indicator indicator,
      Figures.Request asked,
      Map<String, String> by,
      String measure,
      long count,
      String note) {
    var key = new TreeMap<>(by);
    key.put("measure", measure);
    return asked.figure(
        indicator, key, FigureValue.of(indicator.form(), count, null), Map.of(), note);
  }

  private static Map<String, String> key(SurveyCounts counts) {
    return new TreeMap<>(Map.of("phase", counts.phase().name(), "runner", counts.runner().name()));
  }

  private static String note(SurveyCounts counts) {
    return "Đơn vị khảo sát: %s; số đợt: %d.".formatted(runner(counts.runner()), counts.rounds());
  }

  private static String runner(SurveyRunner runner) {
    return switch (runner) {
      case FATHERLAND_FRONT -> "Ủy ban Mặt trận Tổ quốc";
      case PARTY_COMMITTEE -> "Đảng ủy";
      case PEOPLES_COMMITTEE -> "Ủy ban nhân dân (tự khảo sát)";
    };
  }
}
