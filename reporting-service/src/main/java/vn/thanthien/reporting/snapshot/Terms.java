package vn.thanthien.reporting.snapshot;

import java.util.Map;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.record.SurveyCounts;

/// What the annexes call the parts of a figure.
final class Terms {

  private static final Map<String, String> RHYTHMS =
      Map.of("WEEKLY", "giao ban tuần", "MONTHLY", "giao ban tháng");

  private Terms() {}

  /// "đầu kỳ, Mặt trận Tổ quốc".
  static String round(SurveyCounts round) {
    return phase(round.phase()) + ", " + runner(round.runner());
  }

  /// The figure's name with the part it is of.
  static String of(ReportFigure figure) {
    if (figure.isWhole()) {
      return figure.name();
    }
    var parts = new StringBuilder();
    figure
        .by()
        .forEach(
            (name, value) -> parts.append(parts.isEmpty() ? "" : ", ").append(part(name, value)));
    return figure.name() + " (" + parts + ")";
  }

  private static String part(String name, String value) {
    return switch (name) {
      case "phase" -> phase(SurveyPhase.valueOf(value));
      case "runner" -> runner(SurveyRunner.valueOf(value));
      case "group" -> "nhóm " + value;
      default -> RHYTHMS.getOrDefault(value, value);
    };
  }

  private static String phase(SurveyPhase phase) {
    return switch (phase) {
      case BEFORE -> "trước khi triển khai";
      case START -> "đầu kỳ";
      case MIDDLE -> "giữa kỳ";
      case END -> "cuối kỳ";
    };
  }

  private static String runner(SurveyRunner runner) {
    return switch (runner) {
      case FATHERLAND_FRONT -> "Mặt trận Tổ quốc";
      case PARTY_COMMITTEE -> "Đảng ủy";
      case PEOPLES_COMMITTEE -> "UBND (tự khảo sát)";
    };
  }
}
