package vn.thanthien.survey.ballotpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.thanthien.survey.questionnaire.Form;
import vn.thanthien.survey.questionnaire.Question;
import vn.thanthien.survey.questionnaire.Section;

/// What is to be put right in answers, and which page comes next.
final class PageCheck {

  private final Form form;
  private final Map<String, List<String>> given;
  private final boolean en;

  PageCheck(Form form, Map<String, List<String>> given, boolean en) {
    this.form = form;
    this.given = given;
    this.en = en;
  }

  /// What cannot be read: too long, or none of the choices.
  Map<String, String> unreadable() {
    var faults = new TreeMap<String, String>();
    form.read(given)
        .faults()
        .forEach((item, vi) -> faults.put(item, en ? "Please check this answer." : vi));
    return faults;
  }

  /// Of one page, also what was left out there.
  Map<String, String> of(List<Section> page) {
    var faults = unreadable();
    page.forEach(section -> section.questions().forEach(question -> missing(question, faults)));
    return faults;
  }

  /// Of the whole ballot; one that says nothing is at fault as well.
  Map<String, String> all() {
    var faults = unreadable();
    form.questions().forEach(question -> missing(question, faults));
    if (given.isEmpty() && faults.isEmpty()) {
      faults.put(
          form.overall().code(),
          en ? "Please answer at least one question." : "Xin trả lời ít nhất một câu.");
    }
    return faults;
  }

  /// The first page with a fault; this one where it has any or none has.
  int firstPage(Map<String, String> faults, int number) {
    var pages = form.pages();
    if (has(pages.get(number), faults)) {
      return number;
    }
    return IntStream.range(0, pages.size())
        .filter(page -> has(pages.get(page), faults))
        .findFirst()
        .orElse(number);
  }

  /// The next page on which anything is asked.
  Optional<Integer> pageAfter(int number) {
    var pages = form.pages();
    return IntStream.range(number + 1, pages.size())
        .filter(page -> page == pages.size() - 1 || isAsked(pages.get(page)))
        .boxed()
        .findFirst();
  }

  /// The page before it on which anything is asked.
  int pageBefore(int number) {
    var pages = form.pages();
    return IntStream.iterate(number - 1, page -> page > 0, page -> page - 1)
        .filter(page -> isAsked(pages.get(page)))
        .findFirst()
        .orElse(0);
  }

  private boolean isAsked(List<Section> page) {
    return page.stream()
        .flatMap(section -> section.questions().stream())
        .anyMatch(question -> Form.isAsked(question, given));
  }

  private static boolean has(List<Section> page, Map<String, String> faults) {
    return page.stream()
        .flatMap(section -> section.questions().stream())
        .flatMap(question -> question.items().stream())
        .anyMatch(faults::containsKey);
  }

  private void missing(Question question, Map<String, String> faults) {
    if (question.required() && Form.isAsked(question, given)) {
      question.items().stream()
          .filter(item -> !given.containsKey(item))
          .forEach(item ->
              faults.putIfAbsent(
                  item, en ? "Please answer this question." : "Xin trả lời câu này."));
    }
  }
}
