package vn.thanthien.survey.ballot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thanthien.kernel.problem.Problem;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.survey.questionnaire.Answers;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.questionnaire.Satisfaction;
import vn.thanthien.survey.round.BallotCount;
import vn.thanthien.survey.round.GroupCount;

/// A ballot as it was cast: what it is worth, and what it says.
public record Cast(BallotKind kind, Answers answers) {

  /// A paper that may not be counted.
  static final Cast INVALID = new Cast(BallotKind.INVALID, new Answers(null, Map.of(), Map.of()));

  /// What was filled in on the page.
  public static Cast of(Answers answers) {
    return new Cast(answers.isEmpty() ? BallotKind.BLANK : BallotKind.VALID, answers);
  }

  /// A paper as somebody typed it.
  ///
  /// @param field where the paper stands in the request
  /// @throws Refusal `invalid` naming every answer at fault
  public static Cast of(Paper paper, Form form, String field) {
    var given = given(paper, form, field);
    if (Boolean.FALSE.equals(paper.valid())) {
      if (!given.isEmpty()) {
        throw new Refusal(
            ProblemType.INVALID,
            "Phiếu không hợp lệ không được mang câu trả lời.",
            field + (paper.answer() != null ? ".answer" : ".answers"));
      }
      return INVALID;
    }
    var reading = form.read(given);
    if (!reading.faults().isEmpty()) {
      var errors =
          reading.faults().entrySet().stream()
              .map(fault ->
                  new Problem.FieldError(field + ".answers." + fault.getKey(), fault.getValue()))
              .toList();
      throw new Refusal(ProblemType.INVALID, "Phiếu có câu trả lời không hợp lệ.", errors);
    }
    return of(reading.answers());
  }

  /// What it adds to the sums.
  public BallotCount count() {
    return switch (kind) {
      case VALID -> BallotCount.oneValid(answers.overall());
      case BLANK -> BallotCount.ONE_BLANK;
      case INVALID -> BallotCount.ONE_INVALID;
    };
  }

  /// What it adds to the sums of the groups.
  public Map<String, GroupCount> groups(Form form) {
    var groups = new TreeMap<String, GroupCount>();
    for (var section : form.sections()) {
      for (var question : section.questions()) {
        if (question.onScale() && !question.overall()) {
          for (var item : question.items()) {
            answers.items().getOrDefault(item, List.of()).stream()
                .map(Satisfaction::valueOf)
                .forEach(step -> groups.merge(section.code(), one(step), GroupCount::plus));
          }
        }
      }
    }
    return groups;
  }

  /// The sums of many.
  public static Map<String, GroupCount> groups(List<Cast> casts, Form form) {
    var sums = new TreeMap<String, GroupCount>();
    casts.forEach(cast ->
        cast.groups(form).forEach((group, one) -> sums.merge(group, one, GroupCount::plus)));
    return sums;
  }

  /// The sum of many.
  public static BallotCount count(List<Cast> casts) {
    return casts.stream().map(Cast::count).reduce(BallotCount.NONE, BallotCount::plus);
  }

  private static GroupCount one(Satisfaction step) {
    return new GroupCount(
        1, step.isSatisfied() ? 1 : 0, step == Satisfaction.VERY_SATISFIED ? 1 : 0);
  }

  private static Map<String, List<String>> given(Paper paper, Form form, String field) {
    var given = new TreeMap<String, List<String>>();
    if (paper.answers() != null) {
      paper
          .answers()
          .forEach((item, values) -> {
            if (values != null && !values.isEmpty()) {
              given.put(item, values);
            }
          });
    }
    var overall = form.overall().code();
    if (paper.answer() != null) {
      var stated = List.of(paper.answer().name());
      var twice = given.put(overall, stated);
      if (twice != null && !twice.equals(stated)) {
        throw new Refusal(
            ProblemType.INVALID,
            "Câu hỏi chung được trả lời hai lần.",
            field + ".answers." + overall);
      }
    }
    return given;
  }
}
