package vn.thanthien.survey.ballotpage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thanthien.survey.questionnaire.AnswerKind;
import vn.thanthien.survey.questionnaire.Choice;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.questionnaire.Question;
import vn.thanthien.survey.questionnaire.Satisfaction;
import vn.thanthien.survey.questionnaire.Section;

/// One page of the form as the template lays it out: every text ready, in one language.
///
/// @param action where the page is sent
/// @param otherLanguage the same page in the other language
/// @param number of this page, from 0, of `pages`
/// @param faults what is to be put right
record BallotSheet(
    String action,
    String otherLanguage,
    boolean en,
    String agency,
    String title,
    int number,
    int pages,
    boolean resumed,
    boolean kept,
    List<Part> parts,
    List<Fault> faults) {

  /// From the worst to the best, as SIPAS counts from 1 to 5.
  private static final List<Satisfaction> SCALE = Arrays.asList(Satisfaction.values()).reversed();

  public boolean isFirst() {
    return number == 0;
  }

  public boolean isLast() {
    return number == pages - 1;
  }

  public int shownNumber() {
    return number + 1;
  }

  /// The parts of a page with what has been answered.
  static List<Part> parts(
      List<Section> sections,
      Map<String, List<String>> given,
      Map<String, String> faults,
      boolean en) {
    return sections.stream()
        .map(section ->
            new Part(
                section.title().in(en),
                section.note() == null ? "" : section.note().in(en),
                section.questions().stream()
                    .filter(question -> Form.isAsked(question, given))
                    .map(question -> asked(question, given, faults, en))
                    .toList()))
        .filter(part -> !part.questions().isEmpty())
        .toList();
  }

  private static Asked asked(
      Question question, Map<String, List<String>> given, Map<String, String> faults, boolean en) {
    var rows = new ArrayList<Row>();
    if (question.kind() == AnswerKind.MATRIX) {
      for (var row : question.rows()) {
        var item = question.code() + "." + row.code();
        rows.add(row(item, row.text().in(en), question, given, faults, en));
      }
    } else {
      rows.add(row(question.code(), "", question, given, faults, en));
    }
    return new Asked(
        question.text().in(en),
        question.required(),
        question.kind() == AnswerKind.MATRIX,
        question.kind() == AnswerKind.TEXT,
        question.kind() == AnswerKind.MULTIPLE ? "checkbox" : "radio",
        rows);
  }

  private static Row row(
      String item,
      String text,
      Question question,
      Map<String, List<String>> given,
      Map<String, String> faults,
      boolean en) {
    var values = given.getOrDefault(item, List.of());
    Stream<Option> options =
        question.onScale()
            ? SCALE.stream().map(step -> option(step.name(), step.wording().in(en), values))
            : question.choices().stream().map(choice -> option(choice, values, en));
    return new Row(
        item,
        text,
        faults.getOrDefault(item, ""),
        values.isEmpty() ? "" : values.getFirst(),
        options.toList());
  }

  private static Option option(Choice choice, List<String> values, boolean en) {
    return option(choice.code(), choice.text().in(en), values);
  }

  private static Option option(String value, String text, List<String> values) {
    return new Option(value, text, values.contains(value));
  }

  /// A section.
  record Part(String title, String note, List<Asked> questions) {}

  /// A question; one row each, several of a matrix.
  record Asked(
      String text, boolean required, boolean matrix, boolean words, String input, List<Row> rows) {

    public Row only() {
      return rows.getFirst();
    }
  }

  /// What is answered under one key.
  ///
  /// @param fault empty where there is none
  /// @param value the words given, of a question that asks for words
  record Row(String item, String text, String fault, String value, List<Option> options) {}

  record Option(String value, String text, boolean chosen) {}

  /// @param item the key of what is at fault, to jump to
  record Fault(String item, String text) {}
}
