package vn.thanthien.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// The sections of a questionnaire and how answers to them are read.
public record Form(List<Section> sections) {

  /// Most characters of one answer in words.
  public static final int LONGEST_WORDS = 1000;

  private static final int MOST_ITEMS = 150;

  /// Of one page, so that it stays short on a phone.
  private static final int ITEMS_OF_A_PAGE = 24;

  public Form {
    sections = List.copyOf(sections);
  }

  /// The form of sections somebody wrote.
  ///
  /// @throws Refusal `invalid` naming the field, where codes repeat, choices or rows do not fit the
  ///   kind, a condition does not point back, or not exactly one scale question is the overall one
  public static Form checked(List<Section> sections) {
    var form = new Form(sections);
    var codes = new HashSet<String>();
    var earlier = new HashMap<String, Question>();
    for (var s = 0; s < sections.size(); s++) {
      var section = sections.get(s);
      var at = "sections[" + s + "]";
      require(codes.add("section " + section.code()), "Mã phần bị trùng.", at + ".code");
      for (var q = 0; q < section.questions().size(); q++) {
        var question = section.questions().get(q);
        var field = at + ".questions[" + q + "]";
        require(codes.add(question.code()), "Mã câu hỏi bị trùng.", field + ".code");
        checkShape(question, field);
        checkCondition(question, earlier, field + ".showIf");
      }
      section.questions().forEach(question -> earlier.put(question.code(), question));
    }
    require(
        form.questions().filter(Question::overall).count() == 1,
        "Phải có đúng một câu hỏi chung về mức độ hài lòng (overall).",
        "sections");
    require(
        form.questions().mapToLong(question -> question.items().size()).sum() <= MOST_ITEMS,
        "Bộ câu hỏi có quá %d mục trả lời.".formatted(MOST_ITEMS),
        "sections");
    return form;
  }

  public Stream<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  /// The question S02 and S03 are read from.
  public Question overall() {
    return questions().filter(Question::overall).findFirst().orElseThrow();
  }

  /// The pages of the form: sections that can be shown together. One that asks under a condition
  /// begins a new page, because what it asks hangs on the answers before it; so does one that would
  /// make a page long.
  public List<List<Section>> pages() {
    var pages = new ArrayList<List<Section>>();
    var items = 0L;
    for (var section : sections) {
      var more = section.questions().stream().mapToLong(question -> question.items().size()).sum();
      if (pages.isEmpty()
          || items + more > ITEMS_OF_A_PAGE
          || section.questions().stream().anyMatch(question -> question.showIf() != null)) {
        pages.add(new ArrayList<>());
        items = 0;
      }
      pages.getLast().add(section);
      items += more;
    }
    return pages;
  }

  /// Whether a question is asked of whom gave these answers.
  public static boolean isAsked(Question question, Map<String, List<String>> given) {
    var condition = question.showIf();
    return condition == null
        || given.getOrDefault(condition.question(), List.of()).stream()
            .anyMatch(condition.answers()::contains);
  }

  /// Reads answers as they were given. What belongs to no question is a fault, and so is an answer
  /// to a question that was not asked.
  public Reading read(Map<String, List<String>> given) {
    var left = new TreeMap<>(given);
    var faults = new TreeMap<String, String>();
    var items = new HashMap<String, List<String>>();
    var words = new HashMap<String, String>();
    Satisfaction overall = null;
    for (var question : (Iterable<Question>) questions()::iterator) {
      for (var item : question.items()) {
        var values = values(left.remove(item));
        if (values.isEmpty()) {
          continue;
        }
        var fault = isAsked(question, given) ? fault(question, values) : "Câu này không hỏi tới.";
        if (fault != null) {
          faults.put(item, fault);
        } else if (question.kind() == AnswerKind.TEXT) {
          words.put(item, values.getFirst());
        } else if (question.overall()) {
          overall = Satisfaction.valueOf(values.getFirst());
        } else {
          items.put(item, values);
        }
      }
    }
    left.keySet().forEach(unknown -> faults.put(unknown, "Phiếu không có câu hỏi này."));
    return new Reading(new Answers(overall, items, words), faults);
  }

  /// Answers without those to questions that were not asked or do not exist: what a page keeps of
  /// whom went back and answered otherwise.
  public Map<String, List<String>> asked(Map<String, List<String>> given) {
    var kept = new TreeMap<String, List<String>>();
    for (var question : (Iterable<Question>) questions()::iterator) {
      if (isAsked(question, kept)) {
        for (var item : question.items()) {
          var values = values(given.get(item));
          if (!values.isEmpty()) {
            kept.put(item, values);
          }
        }
      }
    }
    return kept;
  }

  private static List<String> values(@Nullable List<String> given) {
    return given == null
        ? List.of()
        : given.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  private static @Nullable String fault(Question question, List<String> values) {
    if (question.kind() == AnswerKind.TEXT) {
      return values.size() > 1 || values.getFirst().length() > LONGEST_WORDS
          ? "Ý kiến dài quá %d ký tự.".formatted(LONGEST_WORDS)
          : null;
    }
    if (values.size() > 1 && question.kind() != AnswerKind.MULTIPLE) {
      return "Chỉ được chọn một câu trả lời.";
    }
    return Set.copyOf(values).size() < values.size() || !values.stream().allMatch(isOf(question))
        ? "Câu trả lời không có trong các lựa chọn."
        : null;
  }

  private static java.util.function.Predicate<String> isOf(Question question) {
    return question.onScale()
        ? Satisfaction::names
        : value -> question.choices().stream().anyMatch(choice -> choice.code().equals(value));
  }

  private static void checkShape(Question question, String field) {
    var choices = question.choices().size();
    switch (question.kind()) {
      case SCALE, TEXT ->
          require(choices == 0, "Câu hỏi loại này không có lựa chọn.", field + ".choices");
      case SINGLE, MULTIPLE ->
          require(choices >= 2, "Phải có ít nhất hai lựa chọn.", field + ".choices");
      case MATRIX -> {
        require(choices != 1, "Phải có ít nhất hai lựa chọn.", field + ".choices");
        require(!question.rows().isEmpty(), "Bảng câu hỏi chưa có dòng nào.", field + ".rows");
      }
    }
    require(
        question.kind() == AnswerKind.MATRIX || question.rows().isEmpty(),
        "Chỉ bảng câu hỏi có dòng.",
        field + ".rows");
    requireDifferent(question.choices(), field + ".choices");
    requireDifferent(question.rows(), field + ".rows");
    require(
        !question.overall() || (question.kind() == AnswerKind.SCALE && question.showIf() == null),
        "Câu hỏi chung phải theo thang năm mức và luôn được hỏi.",
        field + ".overall");
  }

  private static void requireDifferent(List<Choice> choices, String field) {
    require(
        choices.stream().map(Choice::code).distinct().count() == choices.size(),
        "Mã bị trùng.",
        field);
  }

  private static void checkCondition(
      Question question, Map<String, Question> earlier, String field) {
    var condition = question.showIf();
    if (condition == null) {
      return;
    }
    var other = earlier.get(condition.question());
    require(
        other != null && other.kind() != AnswerKind.TEXT && other.kind() != AnswerKind.MATRIX,
        "Điều kiện phải dựa vào một câu hỏi có lựa chọn ở phần trước.",
        field + ".question");
    require(
        other != null && condition.answers().stream().allMatch(isOf(other)),
        "Điều kiện nêu một câu trả lời không có.",
        field + ".answers");
  }

  private static void require(boolean holds, String detail, String field) {
    if (!holds) {
      throw new Refusal(ProblemType.INVALID, detail, field);
    }
  }

  /// Answers as read.
  ///
  /// @param faults what is wrong, in Vietnamese, by the key of the item
  public record Reading(Answers answers, Map<String, String> faults) {}
}
